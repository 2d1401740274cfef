const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID: 48 bits of time and 80 random ones, the name of one operation of this client. */
export function newOpId(at = Date.now(), random = crypto.getRandomValues(new Uint8Array(16))): string {
  let time = '';
  for (let rest = at, n = 0; n < 10; n++, rest = Math.floor(rest / 32)) time = letter(rest % 32) + time;
  return time + Array.from(random, (byte) => letter(byte % 32)).join('');
}

function letter(value: number): string {
  return alphabet.charAt(value);
}
