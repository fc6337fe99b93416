// A recorded file where there is one, else the browser's own voice. Where neither can be heard, whoever asked is told.
let playing: HTMLAudioElement | null = null;
let speaking: SpeechSynthesisUtterance | null = null;

export function hush(): void {
  if (playing) playing.pause();
  playing = speaking = null;
  if ("speechSynthesis" in window) speechSynthesis.cancel();
}

/** `silent`: what to do when nothing will be heard; left out where nobody asked to hear it. */
export function say(text: string, file: string | null, silent: () => void = () => undefined): void {
  hush();
  if (file) {
    playing = new Audio(file);
    playing.play().then(undefined, () => speak(text, silent));
  } else speak(text, silent);
}

function speak(text: string, silent: () => void): void {
  if (!("speechSynthesis" in window)) return silent();
  const voices = speechSynthesis.getVoices();
  const voice = voices.filter((v) => v.lang.toLowerCase().indexOf("vi") === 0)[0];
  if (voices.length > 0 && !voice) return silent();
  const words = (speaking = new SpeechSynthesisUtterance(text));
  words.lang = "vi-VN";
  words.rate = 0.9;
  if (voice) words.voice = voice;
  // Some phones list no voice and speak, others list none and are silent: the only way to know is to wait for the beginning.
  let heard = false;
  const unheard = (): void => {
    if (!heard && speaking === words) silent();
  };
  words.onstart = () => void (heard = true);
  words.onerror = unheard;
  setTimeout(unheard, 3000);
  speechSynthesis.speak(words);
}
