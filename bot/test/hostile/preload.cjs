// Loaded before the production bundle, which stays as it is: keys of the two issuers come from the runner's doubles, and
// the runner may ask how much memory is held and how long the event loop stood still.
const http = require('node:http');
const zlib = require('node:zlib');

const doubles = ['login.botframework.com', 'login.microsoftonline.com'];
const real = globalThis.fetch;
globalThis.fetch = (place, init) => {
  const url = new URL(String(place));
  return real(doubles.includes(url.hostname) ? `${process.env.HOSTILE_ISSUER}/${url.hostname}` : place, init);
};

// What once killed it, so that the runner can show that it sees such a death: a packed body is unpacked before anybody
// has asked who sends it, and nobody hears the error.
if (process.env.HOSTILE_OLD_FAULT) {
  const emit = http.Server.prototype.emit;
  http.Server.prototype.emit = function (event, ...rest) {
    if (event === 'request' && rest[0].headers['content-encoding'] === 'gzip')
      rest[0].pipe(zlib.createGunzip()).resume();
    return emit.call(this, event, ...rest);
  };
}

// How long the loop was kept from others, as the processor time of its thread between two of its turns: what else the
// machine does meanwhile is not counted.
let longest = 0;
let last = process.threadCpuUsage();
setInterval(() => {
  const now = process.threadCpuUsage();
  longest = Math.max(longest, now.user + now.system - last.user - last.system);
  last = now;
}, 1).unref();

process.on('message', ({ ask }) => {
  if (ask === 'begin') {
    longest = 0;
    last = process.threadCpuUsage();
    process.send({});
    return;
  }
  const stallMs = longest / 1e3;
  for (let i = 0; i < 2; i += 1) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ stallMs, rss, heapUsed, external });
});
process.channel?.unref();
