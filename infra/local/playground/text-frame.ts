/** A WebSocket text message from a server as it goes over the wire (RFC 6455, 5.2): one frame, not masked. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81]), lengthOf(payload.length), payload]);
}

function lengthOf(bytes: number): Buffer {
  if (bytes < 126) return Buffer.from([bytes]);
  if (bytes < 0x1_0000) {
    const length = Buffer.alloc(3);
    length[0] = 126;
    length.writeUInt16BE(bytes, 1);
    return length;
  }
  const length = Buffer.alloc(9);
  length[0] = 127;
  length.writeBigUInt64BE(BigInt(bytes), 1);
  return length;
}
