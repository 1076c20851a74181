import { createRemoteJWKSet, jwtVerify } from 'jose';
import restify from 'restify';
import { openDoors, tabId, tabUri } from '../../doors/house';
import type { Benchmark } from '../benchmark';
import { asking, listening, takingTurns } from '../benchmark';

/** `GET /api/me`, against a handler that checks the same token with the same library and sends the same answer. */
export const tabDoor: Benchmark = {
  name: 'tab-door',
  run: async () => {
    const doors = await openDoors(undefined, Date.now());
    await doors.moveIn();
    const token = await doors.tabToken('contact');
    const headers = { authorization: `Bearer ${token}` };
    const answer = await (await asking(`${doors.url}/api/me`, { headers })()).json();
    const keys = createRemoteJWKSet(new URL('/keys', doors.entra.metadata));
    const bare = restify.createServer({ name: 'bare' });
    bare.get('/api/me', (req, res, next) => {
      jwtVerify((req.header('authorization') ?? '').slice('Bearer '.length), keys, {
        issuer: doors.entra.issuer,
        audience: [tabId, tabUri],
        algorithms: ['RS256'],
      }).then(
        () => {
          res.send(200, answer);
          next(false);
        },
        (error: unknown) => next(error),
      );
    });
    const peer = await listening(bare);
    try {
      return {
        tabDoorMs: await takingTurns(
          asking(`${doors.url}/api/me`, { headers }),
          asking(`${peer.url}/api/me`, { headers }),
          { rounds: 1000, warmUp: 300 },
        ),
      };
    } finally {
      doors.close();
      peer.close();
    }
  },
};
