import { bareTeamsAi } from '../peers/teams-ai';

/** A bot that knows one word and nothing else; it says where its door is once it is ready. */
const message = { type: 'message', text: 'apua' };
void bareTeamsAi({ message, invoke: { value: {} } }).then(({ url }) => process.send?.({ url }));
process.on('message', () => process.send?.({ rss: process.memoryUsage.rss() }));
process.once('disconnect', () => process.exit(0));
