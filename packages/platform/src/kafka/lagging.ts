const withinMs = 15_000;
const pauseMs = 100;
const passing = ['NOT_LEADER_FOR_PARTITION', 'LEADER_NOT_AVAILABLE', 'UNKNOWN_TOPIC_OR_PARTITION'];

/** Asks again while a broker has not heard yet of a topic that stands, or of its new leader: kafkajs gives up at once. */
export async function whileItLags<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + withinMs; ; ) {
    try {
      return await ask();
    } catch (error) {
      const type = error instanceof Error && 'type' in error ? String(error.type) : '';
      if (!passing.includes(type) || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
