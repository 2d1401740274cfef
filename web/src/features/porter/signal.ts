const key = 'orderly-porter-sound';
let context: AudioContext | undefined;

export type Signal = 'right' | 'wrong' | 'new';

const buzzes: Record<Signal, number[]> = { right: [60], wrong: [250, 100, 250], new: [200, 100, 200, 100, 200] };
const tones: Record<Signal, readonly number[]> = { right: [880], wrong: [220, 220], new: [660, 880, 660] };

export function soundIsOn(): boolean {
  return localStorage.getItem(key) !== 'off';
}

export function switchSound(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
}

/** A short buzz and tone; never the only sign of anything. A browser that has heard no tap yet stays silent. */
export function signal(which: Signal): void {
  if (navigator.userActivation?.hasBeenActive === false) return;
  if ('vibrate' in navigator) navigator.vibrate(buzzes[which]);
  if (!soundIsOn() || !('AudioContext' in globalThis)) return;
  context ??= new AudioContext();
  let at = context.currentTime;
  for (const pitch of tones[which]) at = beep(context, pitch, at);
}

function beep(audio: AudioContext, pitch: number, at: number): number {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = pitch;
  volume.gain.value = 0.12;
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.12);
  return at + 0.18;
}
