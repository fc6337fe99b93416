// The script of the hand face. On a lesson it is the player: it takes the steps from the page that everybody gets, and brings them one by one.
// ES2017, no library.
import { arrangeRecorder } from "../Voices/recorder";
import { keepOffline } from "./keep-offline";
import { Learners } from "./learners";
import { Course, readSteps } from "./lesson";
import { showList } from "./list";
import { hear } from "./listen";
import { close, closeLeft } from "./open-tries";
import { People } from "./people";
import type { Answer } from "./queue";
import { showResult } from "./result";
import { ticketFor, whoAmI } from "./server";
import { Stage } from "./stage";
import { Status } from "./status";
import { all, newId, put, type Act, type Try } from "./store";
import { tell } from "./told";
import { chooseTongue } from "./tongue";
import { answer } from "./answer";

const page = document.getElementById("lesson");
const list = document.getElementById("lessons");
const recorder = document.getElementById("recorder");
/** An editor looks at a draft: nothing is kept on the device and nothing is sent. */
const preview = !!page && page.dataset.preview === "1";

async function play(lesson: HTMLElement): Promise<void> {
  const player = document.getElementById("player")!;
  const words = player.dataset as { [word: string]: string };
  const code = lesson.dataset.lesson!, version = lesson.dataset.version!;
  const steps = readSteps(lesson);
  const text = (selector: string): string => lesson.querySelector(selector)!.textContent!;
  const task = text(".guide .task");
  const part = (selector: string): HTMLElement => player.querySelector<HTMLElement>(selector)!;
  const stage = new Stage(player, lesson, steps, task, words.voiceless!);
  const learners = await Learners.load(words.me!);
  const people = new People(part('[data-view="start"]'), learners, words, () => void start());
  const status = new Status(tellResult);
  const ready = preview ? Promise.resolve(false) : whoAmI().then((me) => learners.settle(me));
  let now: Try | null = null;
  let course = new Course(steps);
  let helper = false;
  let pending = false;
  /** On the page's clock when this try's first moment was: what is set or jumps on the phone's clock changes nothing. */
  let zero = 0;

  const view = (name: string): void => {
    for (const section of Array.from(player.querySelectorAll<HTMLElement>("[data-view]"))) section.hidden = section.dataset.view !== name;
    status.busy = name === "step";
    window.scrollTo(0, 0);
  };

  function tellResult(answers: Answer[]): void {
    const mine = answers.filter((a) => now !== null && a.id === now.id)[0];
    if (mine) part("[data-server]").textContent = mine.text;
  }

  /** Somebody stands beside the learner and opened this try for her: `#kem=` and the supervision's id. */
  const beside = (): string | null => (/^#kem=([0-9a-f-]{36})$/.exec(location.hash) || [])[1] || null;

  async function start(told = ""): Promise<void> {
    now = null;
    part(".beside").hidden = !beside();
    stage.quiet();
    people.show();
    const left = await openTry();
    if (now) return; // begun meanwhile
    part(".resume").hidden = !left;
    view("start");
    answer(part('[data-view="start"] .told'), told, false);
    await status.show();
  }

  /** A try that a killed phone left behind. */
  async function openTry(): Promise<Try | null> {
    return (await all<Try>("tries")).filter((t) => t.lesson === code && t.version === version && t.learner === learners.now.id)[0] || null;
  }

  /** A second tap while the first still asks the server changes nothing; the buttons say that they wait. */
  function wait(on: boolean): void {
    pending = on;
    for (const button of Array.from(player.querySelectorAll<HTMLButtonElement>("[data-mode]"))) button.disabled = on;
    for (const note of Array.from(player.querySelectorAll<HTMLElement>("[data-pending]"))) note.hidden = !on;
  }

  async function begin(mode: string): Promise<void> {
    if (pending) return;
    wait(true);
    await ready;
    // Somebody else may have signed in, or out, since this page was opened.
    const changed = !preview && (await learners.settle(await whoAmI(20_000)));
    if (changed) {
      wait(false);
      return start(words.changed!.replace("{0}", learners.now.name));
    }
    const left = await openTry();
    if (left) await close(left);
    const { id: learner, account } = learners.now;
    const { ticket, told } = mode === "tu-lam" && !preview ? await ticketFor({ lesson: code, version, learner, account, beside: beside() }) : { ticket: null, told: undefined };
    now = { id: newId(), learner, account, lesson: code, version, mode, ticket, started: new Date().toISOString(), acts: [], over: false };
    await keep();
    wait(false);
    go(mode === "tu-lam" && !ticket && !preview ? told || words.ticketless! : "");
  }

  function go(told: string): void {
    const { acts, mode } = now!;
    course = new Course(steps);
    helper = false;
    zero = performance.now() - (acts.length > 0 ? acts[acts.length - 1]!.t : 0);
    part("[data-helper]").setAttribute("aria-pressed", "false");
    acts.filter((a) => a.a !== "?").forEach((a) => course.press(a));
    view("step");
    void status.show();
    stage.tell(told, false);
    stage.open(mode);
    stage.show(course, mode);
    if (mode === "xem") stage.speak();
  }

  function note(act: string, fields?: { [field: string]: string }): Act {
    const { acts } = now!;
    const t = Math.max(acts.length > 0 ? acts[acts.length - 1]!.t : 0, Math.round(performance.now() - zero));
    const made: Act = Object.assign({ t, a: act }, fields ? { f: fields } : {}, helper ? { p: 1 as const } : {});
    acts.push(made);
    return made;
  }

  /** With the last act goes the word that it was the last: a phone killed here loses nothing. */
  function keep(): Promise<void> {
    const made = now!;
    made.over = course.over && made.acts.length > 0;
    // Told once it is kept: a killed phone that goes on without this act would contradict itself.
    return preview ? Promise.resolve() : put("tries", made.id, made).then(() => tell(made));
  }

  stage.press = (act, screen) => {
    if (!now || now.mode === "xem" || course.over) return;
    const before = course.at;
    const { word, why } = course.press(note(act, course.typed(act, screen)));
    const kept = keep();
    if (course.over) return void kept.then(finish);
    const guided = now.mode === "thu";
    if (word === "right") stage.tell(guided ? words.right! : "", false);
    else if (word === "back") stage.tell("", false);
    else if (word !== "detour") stage.answer(guided && why ? why.say : word === "value" ? words.value! : words.wrong!, true);
    else stage.tell("", false);
    if (course.at !== before || word === "detour" || word === "back") stage.show(course, now.mode);
    if (word === "detour" || (guided && course.at !== before)) stage.speak();
  };

  part("[data-next]").addEventListener("click", () => {
    if (!now || course.over) return;
    const right = course.step.right[0]!;
    const fields: { [field: string]: string } = {};
    Object.keys(right.f).forEach((field) => (fields[field] = right.f[field]![0]!));
    course.press(note(right.a, fields));
    const kept = keep();
    if (course.over) return void kept.then(finish);
    stage.show(course, "xem");
    stage.speak();
  });

  part("[data-hint]").addEventListener("click", () => {
    note("?");
    void keep();
    stage.hint();
  });

  part("[data-helper]").addEventListener("click", () => {
    helper = !helper;
    part("[data-helper]").setAttribute("aria-pressed", String(helper));
  });

  part("[data-stop]").addEventListener("click", () => void stop());

  /** Who takes a break sends what she did, stopped where she was: she begins anew another time. */
  async function stop(): Promise<void> {
    const done = now!;
    if (!preview) await close(done);
    await start(done.acts.length > 0 && !preview ? words.stopped! : "");
    if (navigator.onLine && !preview) await status.deliver();
  }

  async function finish(): Promise<void> {
    const done = now!;
    if (!preview) await close(done);
    stage.quiet();
    const aided = done.acts.some((a) => a.a === "?" || a.p === 1);
    const alone = done.mode === "tu-lam" && !aided && course.mistakes <= Number(lesson.dataset.allowed);
    part('[data-view="end"] h2').textContent = done.mode === "xem" ? words.shown! : done.mode === "thu" ? words.guided! : aided ? words.aided! : alone ? words.alone! : words.more!;
    part('[data-view="end"] .done-text').textContent = alone ? text(".guide .done-text") : "";
    showResult(part(".result"), steps, done);
    part("[data-server]").textContent = "";
    answer(part('[data-view="end"] .told'), "", false);
    const next = done.mode === "xem" ? "thu" : "tu-lam";
    part("[data-again]").textContent = player.querySelector<HTMLTemplateElement>(`template[data-again-${next}]`)!.content.textContent;
    part("[data-again]").dataset.mode = next;
    view("end");
    part('[data-view="end"] h2').focus();
    await status.show();
    if (navigator.onLine && !preview) tellResult(await status.deliver());
  }

  part('[data-view="start"] .situation').textContent = text(".guide .situation");
  part('[data-view="start"] .task span').textContent = task.replace(/^[^:]*:\s*/, "");
  part(".why p").textContent = text(".guide .situation");
  chooseTongue(lesson, preview, (voices) => (stage.voices = voices));
  for (const name of ["start", "end"]) {
    const here = part(`[data-view="${name}"]`);
    const said = (): string => Array.from(here.querySelectorAll(name === "start" ? ".situation, .task" : "h2, .done-text, [data-server]"), (e) => e.textContent!.trim()).join(" ");
    hear(here.querySelector("[data-aloud]")!, here.querySelector(".told")!, words.voiceless!, said);
  }
  player.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("[data-mode]") as HTMLElement | null;
    if (button) void begin(button.dataset.mode!);
  });
  part("[data-resume]").addEventListener("click", () => void ready.then(openTry).then((left) => ((now = left), now ? go("") : start())));

  lesson.querySelector<HTMLElement>(".guide")!.hidden = true;
  player.hidden = false;
  if (!preview) await closeLeft({ [code]: version });
  await start();
  await ready;
  if (!now && !pending) await start();
  if (navigator.onLine && !preview) tellResult(await status.deliver());
}

async function browse(lessons: HTMLElement): Promise<void> {
  const status = new Status(() => undefined);
  const versions: { [lesson: string]: string } = {};
  for (const link of Array.from(lessons.querySelectorAll<HTMLAnchorElement>("a[data-version]"))) versions[link.pathname.slice(5)] = link.dataset.version!;
  await closeLeft(versions);
  await status.show();
  await showList(lessons);
  if (navigator.onLine) await status.deliver();
}

if (page || list) if (!preview) void keepOffline();
if (page) void play(page);
else if (list) void browse(list);
else if (recorder) arrangeRecorder(recorder);
