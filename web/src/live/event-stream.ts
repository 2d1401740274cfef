/** One message of an event stream. Comments (pings) have no event and no data. */
export type StreamMessage = { event: string; data: string };

/** Splits text that arrives in pieces into messages of an event stream. */
export function messageParser(onMessage: (message: StreamMessage) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    rest += chunk;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const message = parseBlock(block);
      if (message) onMessage(message);
    }
  };
}

function parseBlock(block: string): StreamMessage | undefined {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('event:')) event = line.slice(6).trim();
    else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
  }
  return event === 'message' && data.length === 0 ? undefined : { event, data: data.join('\n') };
}
