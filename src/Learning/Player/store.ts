// What the phone keeps: tries that are under way, tries not yet sent, and who learns here. In memory when the phone has no room.
export interface Act {
  /** Milliseconds since the try began. */
  t: number;
  /** Id of the control; "?" for a hint. */
  a: string;
  /** Typed values: sent only where they are one of the expected ones, else "". */
  f?: { [field: string]: string };
  /** Tapped by a helper. */
  p?: 1;
}

export interface Try {
  id: string;
  learner: string;
  account: string | null;
  lesson: string;
  version: string;
  mode: string;
  ticket: string | null;
  started: string;
  acts: Act[];
  over: boolean;
  /** The server's answer when it could not take this one try: set aside here, in the rescue file, sent again only when asked. */
  aside?: number;
}

export type Room = "tries" | "queue" | "kept";

// What this page wrote itself. Once the phone is full this is newer than what lies in the database, so it is asked first.
const memory: { [room: string]: Map<string, unknown> } = { tries: new Map(), queue: new Map(), kept: new Map() };
const dropped: { [room: string]: Set<string> } = { tries: new Set(), queue: new Set(), kept: new Set() };
let full = false;
const whenFull: Array<() => void> = [];

/** Told at once when the phone was full before anybody asked. */
export function onFull(tell: () => void): void {
  whenFull.push(tell);
  if (full) tell();
}

const opened: Promise<IDBDatabase | null> = new Promise((done) => {
  try {
    const asked = indexedDB.open("cam-tay-hoc", 1);
    asked.onupgradeneeded = () => {
      for (const room of Object.keys(memory)) asked.result.createObjectStore(room);
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => done(null);
  } catch (e) {
    done(null);
  }
});

function noRoom(): void {
  if (full) return;
  full = true;
  whenFull.forEach((tell) => tell());
}

/** Kept when the promise is fulfilled: the database has said so. */
export async function put(room: Room, key: string, value: unknown): Promise<void> {
  memory[room]!.set(key, value);
  dropped[room]!.delete(key);
  const db = await opened;
  if (!db) return noRoom();
  await new Promise<void>((done) => {
    try {
      const work = db.transaction(room, "readwrite");
      work.objectStore(room).put(value, key);
      work.oncomplete = () => done();
      work.onabort = work.onerror = () => (noRoom(), done());
    } catch (e) {
      noRoom();
      done();
    }
  });
}

export async function drop(room: Room, keys: string[]): Promise<void> {
  keys.forEach((key) => (memory[room]!.delete(key), dropped[room]!.add(key)));
  const db = await opened;
  if (!db) return;
  await new Promise<void>((done) => {
    const work = db.transaction(room, "readwrite");
    keys.forEach((key) => work.objectStore(room).delete(key));
    work.oncomplete = work.onabort = work.onerror = () => done();
  });
}

/** Everything in a room of tries. */
export async function all<T extends { id: string }>(room: "tries" | "queue"): Promise<T[]> {
  const db = await opened;
  if (!db) return Array.from(memory[room]!.values()) as T[];
  const kept = await new Promise<T[]>((done) => {
    const asked = db.transaction(room).objectStore(room).getAll();
    asked.onsuccess = () => done(asked.result as T[]);
    asked.onerror = () => done([]);
  });
  if (!full) return kept;
  const others = kept.filter((k) => !memory[room]!.has(k.id) && !dropped[room]!.has(k.id));
  return others.concat(Array.from(memory[room]!.values()) as T[]);
}

export async function get<T>(room: Room, key: string): Promise<T | undefined> {
  const db = await opened;
  if (!db || (full && memory[room]!.has(key))) return memory[room]!.get(key) as T | undefined;
  return new Promise((done) => {
    const asked = db.transaction(room).objectStore(room).get(key);
    asked.onsuccess = () => done(asked.result as T | undefined);
    asked.onerror = () => done(undefined);
  });
}

/** UUID version 7: in order of time, made on the phone, so that sending twice is sending once. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let now = Date.now();
  for (let i = 5; i >= 0; i--, now = Math.floor(now / 256)) bytes[i] = now % 256;
  bytes[6] = (bytes[6]! & 15) | 112;
  bytes[8] = (bytes[8]! & 63) | 128;
  const hex = Array.from(bytes, (b) => (b + 256).toString(16).slice(1)).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}
