import type { Values } from "./rules";

/** What was typed and not yet taken by the server: on top of which version and which answers. */
export interface Kept {
  version: string;
  before: string;
  values: Values;
  at: number;
}

/**
 * Copies of what is typed, on this device. Each belongs to an account, a report and a window: another person never gets it,
 * and one window never removes what another one still has to send.
 */
export class KeptDraft {
  private readonly prefix: string;
  private readonly own: string;

  constructor(key: string) {
    this.prefix = `${key}/`;
    let window = sessionStorage.getItem("camtay.window");
    if (!window) {
      window = Math.random().toString(36).slice(2);
      sessionStorage.setItem("camtay.window", window);
    }
    this.own = this.prefix + window;
  }

  keep(kept: Omit<Kept, "at">): void {
    try {
      localStorage.setItem(this.own, JSON.stringify({ ...kept, at: Date.now() }));
    } catch {
      // No room on the device: the server keeps the draft all the same.
    }
  }

  /** This window's copy, or the newest that a window which is gone has left; it is this window's from now on. */
  take(): Kept | null {
    const copies = this.keys().map((key) => ({ key, kept: read(key) }));
    const newest = copies.filter((c) => c.kept).sort((a, b) => Number(b.key === this.own) - Number(a.key === this.own) || b.kept!.at - a.kept!.at)[0];
    if (!newest) return null;
    if (newest.key !== this.own) {
      localStorage.removeItem(newest.key);
      this.keep(newest.kept!);
    }
    return newest.kept;
  }

  drop(): void {
    localStorage.removeItem(this.own);
  }

  private keys(): string[] {
    return Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i)!).filter((key) => key.startsWith(this.prefix));
  }
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key)!) as Kept;
  } catch {
    return null;
  }
}
