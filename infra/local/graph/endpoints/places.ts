// Rooms, and the one list they are on.
import { answered, metadata } from '../call.ts';
import type { Call } from '../call.ts';
import { guidFor } from '../model/state.ts';
import type { Mailbox } from '../model/state.ts';
import { itemNotFound } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';

const listGuid = guidFor('room list');

const roomsOf = (call: Call): Mailbox[] =>
  Object.values(call.world.state.mailboxes).filter((one) => one.kind === 'room');

export const listRooms = (call: Call): Answer =>
  answered(call, 200, {
    '@odata.context': metadata(call, 'places/microsoft.graph.room'),
    value: roomsOf(call).map(roomAnswer),
  });

export const listRoomLists = (call: Call): Answer =>
  answered(call, 200, { '@odata.context': metadata(call, 'places/microsoft.graph.roomList'), value: [roomList(call)] });

export function roomsInList(call: Call): Answer {
  if (!isList(call, call.params['place'] ?? '')) throw itemNotFound();
  return answered(call, 200, {
    '@odata.context': metadata(call, `places('${listGuid}')/microsoft.graph.roomList/rooms`),
    value: roomsOf(call).map(roomAnswer),
  });
}

export function getPlace(call: Call): Answer {
  const key = (call.params['place'] ?? '').toLowerCase();
  const context = { '@odata.context': metadata(call, 'places/$entity') };
  if (isList(call, key))
    return answered(call, 200, { ...context, '@odata.type': '#microsoft.graph.roomList', ...roomList(call) });
  const room = roomsOf(call).find((one) => one.address === key || one.guid === key);
  if (!room) throw itemNotFound();
  return answered(call, 200, { ...context, '@odata.type': '#microsoft.graph.room', ...roomAnswer(room) });
}

const listAddress = (call: Call) => `rum@${(roomsOf(call)[0]?.address ?? '@kommunen.example').split('@')[1] ?? ''}`;
const isList = (call: Call, key: string) => [listGuid, listAddress(call)].includes(key.toLowerCase());

const address = {
  street: 'Exempelgatan 1',
  city: 'Göteborg',
  state: 'Västra Götaland',
  postalCode: '400 00',
  countryOrRegion: 'Sverige',
};

const roomList = (call: Call) => ({
  id: listGuid,
  displayName: 'Socialkontoret',
  address,
  geoCoordinates: null,
  phone: null,
  emailAddress: listAddress(call),
});

const roomAnswer = (room: Mailbox) => ({
  id: room.guid,
  emailAddress: room.address,
  displayName: room.name,
  address,
  geoCoordinates: null,
  phone: null,
  nickname: room.name,
  label: null,
  capacity: null,
  building: 'Socialkontoret',
  floorNumber: null,
  floorLabel: null,
  isWheelChairAccessible: true,
  bookingType: 'standard',
  tags: [],
  audioDeviceName: null,
  videoDeviceName: null,
  displayDeviceName: null,
});
