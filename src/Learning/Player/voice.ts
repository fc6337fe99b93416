// A recorded file where there is one, else the browser's own voice.
let playing: HTMLAudioElement | null = null;

export function hush(): void {
  if (playing) playing.pause();
  playing = null;
  if ("speechSynthesis" in window) speechSynthesis.cancel();
}

export function say(text: string, file: string | null): void {
  hush();
  if (file) {
    playing = new Audio(file);
    playing.play().then(undefined, () => speak(text));
  } else speak(text);
}

function speak(text: string): void {
  if (!("speechSynthesis" in window)) return;
  const words = new SpeechSynthesisUtterance(text);
  words.lang = "vi-VN";
  words.rate = 0.9;
  const voice = speechSynthesis.getVoices().filter((v) => v.lang.toLowerCase().indexOf("vi") === 0)[0];
  if (voice) words.voice = voice;
  speechSynthesis.speak(words);
}
