/** The image's health check: the process lives (not: is ready; a store that is down is no reason to kill a service). */
const port = process.env.PORT ?? '4000';
const answer = await fetch(`http://127.0.0.1:${port}/live`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
process.exit(answer?.ok === true ? 0 : 1);
