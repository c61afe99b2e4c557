import assert from 'node:assert/strict';
import { anna, meeting, openOffice, organiser, refusal, room, wall } from './office.ts';
import type { GraphOptions } from '../../../infra/local/graph/server.ts';

/** An unsigned token with these claims; the stand-in reads claims and trusts them. */
const token = (claims: object) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
const bearer = (value: string) => ({ authorization: `Bearer ${value}` });
const events = `/users/${organiser}/events`;

async function withTokens(
  requireToken: GraphOptions['requireToken'] & {},
  act: (office: Awaited<ReturnType<typeof openOffice>>) => Promise<void>,
): Promise<void> {
  const office = await openOffice({ requireToken });
  await act(office);
  await office.close();
}

describe('a token', () => {
  it('is not asked for unless the stand-in is set to', async () => {
    const office = await openOffice();
    assert.equal((await office.call('GET', events)).status, 200);
    await office.close();
  });

  it('is needed when it is: 401 without one, or with something else', async () => {
    await withTokens(true, async (office) => {
      for (const headers of [{}, { authorization: 'Basic abc' }, { authorization: 'Bearer ' }, bearer('x.%%%.x')]) {
        assert.deepEqual(refusal(await office.call('GET', events, undefined, headers)), [
          401,
          'InvalidAuthenticationToken',
        ]);
      }
      assert.equal((await office.call('GET', events, undefined, bearer('anything'))).status, 200);
    });
  });

  it('is not kept with the recorded requests', async () => {
    await withTokens(true, async (office) => {
      await office.call('GET', events, undefined, bearer('secret-token'));
      assert.equal(JSON.stringify(office.graph.requests()).includes('secret-token'), false);
    });
  });

  it('must hold a permission for what it is used for', async () => {
    const times = { startTime: wall('2026-12-07T08:00'), endTime: wall('2026-12-07T12:00') };
    const uses: [string, string, unknown, string[]][] = [
      [
        'GET',
        `/users/${organiser}/calendarView?startDateTime=2026-12-01&endDateTime=2026-12-02`,
        undefined,
        ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'],
      ],
      ['GET', events, undefined, ['Calendars.Read', 'Calendars.ReadWrite']],
      [
        'POST',
        `/users/${organiser}/calendar/getSchedule`,
        { schedules: [anna], ...times },
        ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'],
      ],
      ['POST', events, meeting(), ['Calendars.ReadWrite']],
      ['GET', `/users/${organiser}/mailboxSettings`, undefined, ['MailboxSettings.Read']],
      ['GET', '/places/microsoft.graph.room', undefined, ['Place.Read.All']],
      ['GET', '/subscriptions', undefined, ['Calendars.Read', 'Calendars.ReadWrite']],
    ];
    const all = [
      'Calendars.ReadBasic',
      'Calendars.Read',
      'Calendars.ReadWrite',
      'MailboxSettings.Read',
      'Place.Read.All',
      'Mail.Send',
    ];
    await withTokens(true, async (office) => {
      for (const [method, path, body, allowed] of uses) {
        for (const role of all) {
          const reply = await office.call(method, path, body, bearer(token({ roles: [role] })));
          const expected = allowed.includes(role) ? reply.status < 300 : reply.status === 403;
          assert.ok(expected, `${method} ${path} with ${role}: ${String(reply.status)}`);
        }
      }
    });
  });

  it('of an application finds no meeting times, of a signed-in person it does', async () => {
    await withTokens(true, async (office) => {
      const path = `/users/${organiser}/findMeetingTimes`;
      const application = await office.call('POST', path, {}, bearer(token({ roles: ['Calendars.ReadWrite'] })));
      assert.deepEqual(refusal(application), [403, 'ErrorAccessDenied']);
      const person = await office.call('POST', path, {}, bearer(token({ scp: 'Calendars.Read.Shared' })));
      assert.equal(person.status, 200);
    });
  });

  it('of an application is nobody, so it has no /me', async () => {
    await withTokens(true, async (office) => {
      const reply = await office.call('GET', '/me/events', undefined, bearer(token({ roles: ['Calendars.Read'] })));
      assert.deepEqual(refusal(reply), [400, 'BadRequest']);
    });
  });

  it('without claims may do what the stand-in is set to', async () => {
    await withTokens({ scopes: ['Calendars.ReadBasic'] }, async (office) => {
      assert.deepEqual(refusal(await office.call('POST', events, meeting(), bearer('x'))), [403, 'ErrorAccessDenied']);
    });
  });

  it('reaches only the mailboxes in scope', async () => {
    await withTokens({ mailboxes: [organiser] }, async (office) => {
      assert.equal((await office.call('GET', events, undefined, bearer('x'))).status, 200);
      const outside = await office.call('GET', `/users/${room}/events`, undefined, bearer('x'));
      assert.deepEqual(refusal(outside), [403, 'ErrorAccessDenied']);
      assert.equal(outside.body.error.message, 'Access to OData is disabled.');
    });
  });

  it('is used for every request of a batch', async () => {
    await withTokens(true, async (office) => {
      const requests = [{ id: '1', method: 'GET', url: `/users/${organiser}/events` }];
      const { body } = await office.call('POST', '/$batch', { requests }, bearer(token({ roles: ['Mail.Send'] })));
      assert.equal(body.responses[0].status, 403);
    });
  });
});
