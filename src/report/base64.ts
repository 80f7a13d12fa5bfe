const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base64 (RFC 4648, section 4): there is no `btoa` in a bare context. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const sextets = [18, 12, 6, 0].map((shift) => letters[(bits >> shift) & 63] as string);
    text += sextets
      .slice(0, bytes.length - at + 1)
      .join('')
      .padEnd(4, '=');
  }
  return text;
}
