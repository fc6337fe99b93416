// The player: takes the steps from the page that everybody gets, and brings them one by one. ES2017, no library.
import { Course, readSteps } from "./lesson";
import { Learners } from "./learners";
import { saveFile, send, ticketFor, unsent, whoAmI, type Answer } from "./queue";
import { Stage } from "./stage";
import { all, drop, get, newId, onFull, put, type Try } from "./store";
import { tell } from "./told";

const page = document.getElementById("lesson");
/** An editor looks at a draft: nothing is kept on the device and nothing is sent. */
const preview = !!page && page.dataset.preview === "1";
const net = document.getElementById("net")!;

function keepOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("/hoc/offline.js", { scope: "/hoc" }).then(undefined, () => undefined);
  if (!("caches" in window)) return;
  const parts = Array.from(document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[href],script[src]"), (e) => ("src" in e ? e.src : e.href));
  void caches.open("hoc-1").then((cache) => Promise.all(parts.concat("/hoc", location.pathname).map((part) => cache.add(part).then(undefined, () => undefined))));
}

async function play(lesson: HTMLElement): Promise<void> {
  const player = document.getElementById("player")!;
  const words = player.dataset as { [word: string]: string };
  const steps = readSteps(lesson);
  const task = lesson.querySelector(".guide .task")!.textContent!;
  const stage = new Stage(player, lesson, steps, task);
  const learners = await Learners.load(words.me!);
  const part = (selector: string): HTMLElement => player.querySelector<HTMLElement>(selector)!;
  let now: Try | null = null;
  let course = new Course(steps);
  let helper = false;
  let tick = 0;
  let full = false;

  const view = (name: string): void => {
    for (const section of Array.from(player.querySelectorAll<HTMLElement>("[data-view]"))) section.hidden = section.dataset.view !== name;
    window.scrollTo(0, 0);
  };

  async function counts(): Promise<void> {
    const waiting = await unsent();
    const me = await whoAmIKept();
    const later = waiting.filter((t) => t.account !== null && t.account !== me).length;
    part(".queue").hidden = waiting.length === 0;
    part(".queue span").textContent = (later > 0 && later === waiting.length ? words.waiting! : words.unsent!).replace("{0}", String(waiting.length));
    if (full) part(".queue").hidden = false;
    net.hidden = navigator.onLine && !full;
    net.textContent = full ? words.full! : words.offline! + (waiting.length ? " · " + words.unsent!.replace("{0}", String(waiting.length)) : "");
  }

  async function whoAmIKept(): Promise<string | null> {
    return learners.list.some((l) => l.account !== null) ? (navigator.onLine ? (await whoAmI()).account : learners.now.account) : null;
  }

  async function deliver(): Promise<void> {
    const answers = await send();
    tellResult(answers);
    await counts();
  }

  function tellResult(answers: Answer[]): void {
    const mine = answers.filter((a) => now !== null && a.id === now.id)[0];
    if (mine) part("[data-server]").textContent = mine.text;
  }

  /** Somebody stands beside the learner and opened this try for her: `#kem=` and the supervision's id. */
  const beside = (): string | null => (/^#kem=([0-9a-f-]{36})$/.exec(location.hash) || [])[1] || null;

  async function start(): Promise<void> {
    now = null;
    part(".beside").hidden = !beside();
    stage.quiet();
    part('[data-view="start"] .situation').textContent = lesson.querySelector(".guide .situation")!.textContent;
    part('[data-view="start"] .task span').textContent = task.replace(/^[^:]*:\s*/, "");
    part("[data-learner]").textContent = learners.now.name;
    const names = part("[data-learners]");
    names.textContent = "";
    for (const learner of learners.list.filter((l) => l.id !== learners.now.id)) {
      const choose = document.createElement("button");
      choose.type = "button";
      choose.className = "big q";
      choose.textContent = learner.name;
      choose.addEventListener("click", () => void learners.choose(learner.id).then(start));
      names.appendChild(choose);
    }
    const open = await openTry();
    part(".resume").hidden = !open;
    view("start");
    await counts();
  }

  /** A try that a killed phone left behind. */
  async function openTry(): Promise<Try | null> {
    const mine = (await all<Try>("tries")).filter((t) => t.lesson === lesson.dataset.lesson && t.learner === learners.now.id);
    return mine.filter((t) => t.version === lesson.dataset.version)[0] || null;
  }

  async function begin(mode: string): Promise<void> {
    const left = await openTry();
    if (left) await close(left);
    const learner = learners.now;
    const version = lesson.dataset.version!;
    const { ticket, told } = mode === "tu-lam" && !preview ? await ticketFor(lesson.dataset.lesson!, version, learner.id, beside()) : { ticket: null, told: undefined };
    now = { id: newId(), learner: learner.id, account: learner.account, lesson: lesson.dataset.lesson!, version, mode, ticket, started: new Date().toISOString(), acts: [], over: false };
    if (!preview) await put("tries", now.id, now);
    go(mode === "tu-lam" && !ticket && !preview ? told || words.ticketless! : "");
  }

  function go(told: string): void {
    course = new Course(steps);
    helper = false;
    tick = performance.now();
    part("[data-helper]").setAttribute("aria-pressed", "false");
    now!.acts.filter((a) => a.a !== "?").forEach((a) => course.press(a));
    if (course.over) return void finish();
    view("step");
    stage.tell(told, false);
    stage.show(course, now!.mode, true);
    if (now!.mode === "xem") stage.speak();
  }

  function record(act: string, fields?: { [field: string]: string }): Promise<void> {
    // By the clock that nobody sets: the other one may jump in the middle of a try. A break between two sittings is not counted.
    const last = now!.acts[now!.acts.length - 1];
    const t = (last ? last.t : 0) + Math.max(0, Math.round(performance.now() - tick));
    tick = performance.now();
    now!.acts.push(Object.assign({ t, a: act }, fields ? { f: fields } : {}, helper ? { p: 1 as const } : {}));
    const made = now!;
    // Told once it is kept: a killed phone that goes on without this act would contradict itself.
    return preview ? Promise.resolve() : put("tries", made.id, made).then(() => tell(made));
  }

  stage.press = (act, screen) => {
    if (!now || now.mode === "xem") return;
    const fields = course.typed(act, screen);
    const kept = record(act, fields);
    const before = course.at;
    const { word, why } = course.press(now.acts[now.acts.length - 1]!);
    if (course.over) return void kept.then(finish);
    const guided = now.mode === "thu";
    if (word === "right") stage.tell(guided ? words.right! : "", false);
    else if (word === "back") stage.tell("", false);
    else if (word !== "detour") stage.tell(guided && why ? why.say : word === "value" ? words.value! : words.wrong!, true);
    if (course.at !== before || word === "detour" || word === "back") stage.show(course, now.mode, true);
    if (guided && course.at !== before) stage.speak();
  };

  part("[data-next]").addEventListener("click", () => {
    const right = course.step.right[0]!;
    const fields: { [field: string]: string } = {};
    Object.keys(right.f).forEach((field) => (fields[field] = right.f[field]![0]!));
    const kept = record(right.a, fields);
    course.press(now!.acts[now!.acts.length - 1]!);
    if (course.over) return void kept.then(finish);
    stage.show(course, "xem", true);
    stage.speak();
  });

  part("[data-hint]").addEventListener("click", () => {
    void record("?");
    stage.hint();
  });

  part("[data-helper]").addEventListener("click", () => {
    helper = !helper;
    part("[data-helper]").setAttribute("aria-pressed", String(helper));
  });

  part("[data-stop]").addEventListener("click", () => void start());

  /** From under way to the queue: first kept there, then dropped here, so that a kill between them loses nothing. */
  async function close(done: Try): Promise<void> {
    if (preview) return;
    await put("queue", done.id, done);
    await drop("tries", [done.id]);
  }

  async function finish(): Promise<void> {
    const done = now!;
    done.over = true;
    await close(done);
    stage.quiet();
    const allowed = Number(lesson.dataset.allowed);
    const aided = done.acts.some((a) => a.a === "?" || a.p === 1);
    const alone = done.mode === "tu-lam" && !aided && course.mistakes <= allowed;
    const title = done.mode === "xem" ? words.shown! : done.mode === "thu" ? words.guided! : aided ? words.aided! : alone ? words.alone! : words.more!;
    part('[data-view="end"] h2').textContent = title;
    part('[data-view="end"] .done-text').textContent = alone ? lesson.querySelector(".guide .done-text")!.textContent : "";
    result(done);
    part("[data-server]").textContent = "";
    const next = done.mode === "xem" ? "thu" : "tu-lam";
    part("[data-again]").textContent = player.querySelector<HTMLTemplateElement>(`template[data-again-${next}]`)!.content.textContent;
    part("[data-again]").dataset.mode = next;
    view("end");
    part('[data-view="end"] h2').focus();
    await counts();
    if (navigator.onLine && !preview) await deliver();
  }

  function result(done: Try): void {
    const list = part(".result");
    list.textContent = "";
    list.hidden = done.mode === "xem";
    const replay = new Course(steps);
    const notes = steps.map(() => "alone");
    for (const act of done.acts) {
      const at = Math.min(replay.at, steps.length - 1);
      if (act.p && notes[at] === "alone") notes[at] = "helped";
      if (act.a === "?") notes[at] = "hint";
      else replay.press(act);
    }
    steps.forEach((step, i) => {
      const line = document.createElement("li");
      const word = document.createElement("b");
      line.textContent = step.say;
      word.textContent = player.querySelector<HTMLTemplateElement>(`template[data-${notes[i]}-word]`)!.content.textContent;
      line.appendChild(word);
      list.appendChild(line);
    });
  }

  // A recorded voice in one's own language is kept on the phone at once, for when there is no network.
  const tongue = document.getElementById("tongue") as HTMLSelectElement | null;
  if (tongue) {
    const voices = JSON.parse(lesson.dataset.voices!) as { [language: string]: { [step: string]: string } };
    const speak = (): void => {
      stage.voices = voices[tongue.value] || {};
      const files = Object.keys(stage.voices).map((step) => stage.voices[step]!);
      if ("caches" in window && !preview) void caches.open("hoc-1").then((cache) => files.forEach((file) => void cache.add(file).then(undefined, () => undefined)));
    };
    tongue.addEventListener("change", () => {
      speak();
      void put("kept", "tongue", tongue.value);
    });
    void get<string>("kept", "tongue").then((kept) => {
      if (kept && voices[kept]) tongue.value = kept;
      speak();
    });
  }

  player.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("[data-mode]") as HTMLElement | null;
    if (button) void begin(button.dataset.mode!);
  });
  part("[data-resume]").addEventListener("click", () => void openTry().then((left) => ((now = left), now ? go("") : start())));
  part("[data-add]").addEventListener("click", () => {
    const field = document.getElementById("new-learner") as HTMLInputElement;
    const name = field.value.trim();
    if (!name) return field.focus();
    field.value = "";
    void learners.add({ id: newId(), name, account: null }).then(start);
  });
  part("[data-send]").addEventListener("click", () => void deliver());
  part("[data-save]").addEventListener("click", () => void saveFile());
  window.addEventListener("online", () => void deliver());
  window.addEventListener("offline", () => void counts());
  onFull(() => {
    full = true;
    void counts();
  });

  lesson.querySelector<HTMLElement>(".guide")!.hidden = true;
  player.hidden = false;
  await start();
  await learners.withAccount();
  if (!now) await start();
  if (navigator.onLine && !preview) await deliver();
}

if (!preview) keepOffline();
if (page) void play(page);
else {
  void whoAmI().then((me) => {
    const own = document.getElementById("own");
    if (own && me.account) own.hidden = false;
  });
  void send();
}
