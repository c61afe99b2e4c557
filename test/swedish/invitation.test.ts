import assert from 'node:assert/strict';
import { cancellationWords, invitationWords } from '../../src/swedish/invitation.ts';

describe('the words of an invitation', () => {
  it('to the own socialförvaltning are a neutral subject with the reference, and where the papers are', () => {
    assert.deepEqual(invitationWords({ circle: 'own', ref: '7K3Q', place: 'office' }), {
      subject: 'Möte 7K3Q',
      body: 'Underlag finns i ärendet.',
      location: 'Socialkontoret',
    });
  });

  it('to another förvaltning point to the agreed way of contact', () => {
    assert.deepEqual(invitationWords({ circle: 'other', ref: '7K3Q', place: 'office' }), {
      subject: 'Samverkansmöte 7K3Q',
      body: 'Se överenskommen kontaktväg.',
      location: 'Socialkontoret',
    });
  });

  it('to a landlord are a date, with nothing that leads to a case or to anybody else', () => {
    assert.deepEqual(invitationWords({ circle: 'landlord', date: '2027-01-20', place: 'office' }), {
      subject: 'Möte onsdag 20 januari',
      body: 'Frågor besvaras av din kontakt på socialkontoret.',
      location: 'Socialkontoret',
    });
  });

  it('of a call say how people talk, and not with whom', () => {
    assert.equal(invitationWords({ circle: 'own', ref: '7K3Q', place: 'remote' }).location, 'Telefon eller Teams');
  });

  it('never tell an address or that somebody is visited at home', () => {
    assert.equal(invitationWords({ circle: 'own', ref: '7K3Q', place: 'away' }).location, 'Utanför kontoret');
  });

  it('say only that the meeting is off when it is', () => {
    assert.equal(cancellationWords, 'Mötet är inställt');
  });
});
