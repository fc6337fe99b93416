// A recorded voice in one's own language is kept on the phone at once, for when there is no network.
import { room } from "./keep-offline";
import { get, put } from "./store";

type Voices = { [step: string]: string };

export function chooseTongue(lesson: HTMLElement, preview: boolean, chosen: (voices: Voices) => void): void {
  const tongue = document.getElementById("tongue") as HTMLSelectElement | null;
  if (!tongue) return;
  const all = JSON.parse(lesson.dataset.voices!) as { [language: string]: Voices };
  const speak = (): void => {
    const voices = all[tongue.value] || {};
    chosen(voices);
    const files = Object.keys(voices).map((step) => voices[step]!);
    if ("caches" in window && !preview) void caches.open(room).then((cache) => files.forEach((file) => void cache.add(file).then(undefined, () => undefined)));
  };
  tongue.addEventListener("change", () => {
    speak();
    void put("kept", "tongue", tongue.value);
  });
  void get<string>("kept", "tongue").then((kept) => {
    if (kept && all[kept]) tongue.value = kept;
    speak();
  });
}
