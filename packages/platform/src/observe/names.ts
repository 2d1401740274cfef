/** Gauges that are read at a scrape: name → what it says, and its labels beside `service`. */
export const gauges = {
  orderly_ready: { help: '1 when the service is ready, else 0', labels: [] },
  orderly_outbox_documents: { help: 'Documents with events not yet sent (at most 10,000 are counted)', labels: ['collection'] },
  orderly_outbox_oldest_seconds: { help: 'Age of the oldest event not yet sent', labels: ['collection'] },
  orderly_relay_waiting: { help: 'Documents that this process has yet to send', labels: [] },
  orderly_consumer_lag: { help: 'Records that a consumer group has not yet handled', labels: ['group'] },
  orderly_parked_keys: { help: 'Keys parked because they keep failing (at most 200 are counted)', labels: [] },
  orderly_sweep_late_seconds: { help: 'How long ago the nearest deadline should have been kept', labels: ['kind'] },
  orderly_rights_stale: { help: '1 when workforce has not told revoked rights for 5 s', labels: [] },
  orderly_clock_parted_seconds: { help: 'How far wall and monotonic time have parted (one machine)', labels: [] },
  orderly_clock_trusted: { help: '0 while what counts days rests because the clock is not believed', labels: [] },
  orderly_disk_free_bytes: { help: 'Free space where the embedded data lie', labels: [] },
  orderly_disk_free_ratio: { help: 'Free share of the volume where the embedded data lie', labels: [] },
  orderly_jobs: { help: 'Jobs that are not closed, by status (paused ones apart)', labels: ['status'] },
  orderly_stream_clients: { help: 'Live streams open on this gateway', labels: [] },
} as const satisfies Readonly<Record<string, { readonly help: string; readonly labels: readonly string[] }>>;

export type GaugeName = keyof typeof gauges;
