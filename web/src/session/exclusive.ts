const leaseMs = 8_000;

/**
 * Runs `work` in one tab at a time. Two tabs that renew with the same cookie at once would look like a stolen one and
 * end the session. Web Locks need a secure context; on a plain-HTTP intranet a short lease in local storage does.
 */
export async function exclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
  if ('locks' in navigator) return navigator.locks.request(name, work);
  const key = `lock:${name}`;
  const mine = `${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  while (!(await take(key, mine))) await sleep(60 + Math.random() * 60);
  try {
    return await work();
  } finally {
    if (localStorage.getItem(key)?.startsWith(mine)) localStorage.removeItem(key);
  }
}

async function take(key: string, mine: string): Promise<boolean> {
  const [, until] = localStorage.getItem(key)?.split(' ') ?? [];
  if (until && Number(until) > Date.now()) return false;
  localStorage.setItem(key, `${mine} ${Date.now() + leaseMs}`);
  await sleep(25);
  return localStorage.getItem(key)?.startsWith(mine) ?? false;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
