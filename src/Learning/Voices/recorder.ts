// A step's voice, recorded on the phone: record, listen, send. Without network it waits in the phone and is sent later, once.
import { newId } from "../Player/store";

interface Waiting { id: string; to: string; sound: Blob }

function box(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open("cam-tay-tieng", 1);
    asked.onupgradeneeded = () => void asked.result.createObjectStore("waiting", { keyPath: "id" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}

function work<T>(db: IDBDatabase, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    const asked = act(db.transaction("waiting", mode).objectStore("waiting"));
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}

class Recorder {
  constructor(private readonly place: HTMLElement) {
    Array.from(place.querySelectorAll<HTMLElement>("[data-step]")).forEach((row) => this.arrange(row));
    window.addEventListener("online", () => void this.deliver());
    void this.deliver();
  }

  private arrange(row: HTMLElement): void {
    const part = (name: string): HTMLButtonElement => row.querySelector<HTMLButtonElement>(`[data-${name}]`)!;
    const audio = row.querySelector("audio")!;
    const note = row.querySelector<HTMLElement>("[data-note]")!;
    let sound: Blob | null = null;
    let recorder: MediaRecorder | null = null;
    part("record").addEventListener("click", () => {
      void this.record((made) => {
        sound = made;
        part("record").hidden = false;
        part("stop").hidden = true;
        audio.src = URL.createObjectURL(made);
        const long = made.size > Number(this.place.dataset.largest);
        audio.hidden = false;
        part("send").hidden = long;
        note.textContent = long ? this.place.dataset.long! : `${Math.ceil(made.size / 1000)} kB`;
      }).then(
        (begun) => {
          recorder = begun;
          part("record").hidden = true;
          part("stop").hidden = false;
          part("stop").focus();
        },
        () => (note.textContent = this.place.dataset.denied!),
      );
    });
    part("stop").addEventListener("click", () => recorder && recorder.stop());
    part("send").addEventListener("click", () => {
      if (!sound) return;
      part("send").hidden = true;
      const to = `${this.place.dataset.to}${row.dataset.step}/${this.place.dataset.language}/`;
      void this.queue({ id: newId(), to, sound }).then(async () => {
        await this.deliver();
        note.textContent = navigator.onLine ? this.place.dataset.sent! : this.place.dataset.waits!;
      });
    });
  }

  /** Begins to record; stops by itself when the time is over. */
  private async record(done: (sound: Blob) => void): Promise<MediaRecorder> {
    const line = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } });
    const type = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus"].find((t) => MediaRecorder.isTypeSupported(t));
    const recorder = new MediaRecorder(line, { mimeType: type, audioBitsPerSecond: 16_000 });
    const parts: Blob[] = [];
    recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
    recorder.addEventListener("stop", () => {
      line.getTracks().forEach((track) => track.stop());
      done(new Blob(parts, { type: "audio/webm" }));
    });
    recorder.start();
    window.setTimeout(() => recorder.state === "recording" && recorder.stop(), Number(this.place.dataset.seconds) * 1000);
    return recorder;
  }

  private async queue(waiting: Waiting): Promise<void> {
    const db = await box();
    await work(db, "readwrite", (store) => store.put(waiting));
    db.close();
  }

  private async deliver(): Promise<void> {
    const token = this.place.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")!.value;
    const db = await box();
    for (const one of await work(db, "readonly", (store) => store.getAll() as IDBRequest<Waiting[]>)) {
      try {
        const answer = await fetch(one.to + one.id, { method: "PUT", body: one.sound, headers: { "Content-Type": "application/octet-stream", RequestVerificationToken: token } });
        // Refused for good (no such step, too long, no sound) is told and not sent again; anything else waits.
        if (answer.ok || [404, 413, 422].indexOf(answer.status) >= 0) await work(db, "readwrite", (store) => store.delete(one.id));
        if (!answer.ok) this.say(((await answer.json()) as { detail?: string }).detail || `${answer.status}`);
      } catch (e) {
        break; // no network: later
      }
    }
    const left = await work(db, "readonly", (store) => store.count());
    db.close();
    if (left > 0) this.say(this.place.dataset.queued!.replace("{0}", String(left)));
    else if (this.place.querySelector("[data-said]")!.textContent !== "") this.say("");
  }

  private say(text: string): void {
    this.place.querySelector("[data-said]")!.textContent = text;
  }
}

export function arrangeRecorder(place: HTMLElement): void {
  new Recorder(place);
}
