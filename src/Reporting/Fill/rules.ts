// The same checks as the server's CheckAnswers, on the same trees and with the same words. The server decides; this only says it sooner.
export type Tree = (string | number | Tree)[];

export interface Field {
  code: string;
  kind: string;
  name: string;
  required: boolean;
  least: number | null;
  most: number | null;
  choices: string[];
  free: boolean;
  columns: Field[];
  rows: { code: string; name: string }[];
}

export interface FormData {
  fields: Field[];
  rules: { at: string; check: Tree; text: string }[];
  figures: Record<string, number>;
  words: Record<string, string>;
  longest: number;
}

export type Values = Record<string, string>;

const MOST_DIFFICULTIES = 12;

export function numberOf(text: string): number | null {
  const digits = text.replace(/[. \u00a0]/g, "");
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

export function evaluate(tree: Tree, value: (name: string) => number | null): number | null {
  const sign = tree[0] as string;
  if (sign === "n") return tree[1] as number;
  if (sign === "v") return value(tree[1] as string);
  const a = evaluate(tree[1] as Tree, value);
  if (sign === "neu") return a === null ? null : a !== 0 ? evaluate(tree[2] as Tree, value) : 1;
  const b = evaluate(tree[2] as Tree, value);
  if (a === null || b === null) return null;
  switch (sign) {
    case "+": return whole(a + b);
    case "-": return whole(a - b);
    case "*": return whole(a * b);
    case "<=": return a <= b ? 1 : 0;
    case ">=": return a >= b ? 1 : 0;
    case "<": return a < b ? 1 : 0;
    case ">": return a > b ? 1 : 0;
    case "=": return a === b ? 1 : 0;
    default: return a !== b ? 1 : 0;
  }
}

/** A number that does not fit cannot be judged, here and on the server. */
function whole(number: number): number | null {
  return Number.isSafeInteger(number) ? number : null;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The cells of a table as fields, row by row. */
export function cells(table: Field): Field[][] {
  return table.rows.map((row) => table.columns.map((column) => ({ ...column, code: `${table.code}.${row.code}.${column.code}`, name: `${column.name} (${row.name})` })));
}

/** First fault of each field and cell, by its code; what is only not filled in yet is left out unless asked for. */
export function faults(form: FormData, values: Values, alsoMissing: boolean): Record<string, string> {
  const found: Record<string, string> = {};
  let cell = "";
  const say = (code: string, key: string, ...places: number[]): void => {
    if ((key === "wanted" || key === "row") && !alsoMissing) return;
    found[code] ??= cell + places.reduce((text, n, i) => text.replace(`{${i}}`, String(n)), form.words[key] ?? key);
  };
  const of = (key: string): string => (values[key] ?? "").normalize("NFC").trim();
  const check = (field: Field): void => {
    if (field.kind === "Difficulties") {
      const rows = Array.from({ length: MOST_DIFFICULTIES }, (_, i) => ({ theme: of(`${field.code}.${i + 1}.chu_de`), text: of(`${field.code}.${i + 1}.noi_dung`) })).filter((r) => r.theme || r.text);
      if (field.required && rows.length === 0) say(field.code, "wanted");
      if (rows.some((r) => !field.choices.includes(r.theme))) say(field.code, "theme");
      if (rows.some((r) => !r.text)) say(field.code, "words");
      if (rows.some((r) => r.text.length > form.longest)) say(field.code, "long", form.longest);
      return;
    }
    if (field.kind === "Table") {
      const filled = cells(field).filter((row) => row.some((c) => of(c.code)));
      if (field.required && field.free && filled.length === 0) say(field.code, "row");
      for (const asked of (field.required && !field.free ? cells(field) : filled).flat()) {
        cell = `${asked.name}: `;
        check(asked);
      }
      cell = "";
      return;
    }
    const text = of(field.code);
    if (!text) {
      if (field.required) say(field.code, "wanted");
    } else if (field.kind === "Number") {
      const number = numberOf(text);
      if (number === null) say(field.code, "number");
      else if (field.least !== null && number < field.least) say(field.code, "least", field.least);
      else if (field.most !== null && number > field.most) say(field.code, "most", field.most);
    } else if (field.kind === "Text") {
      const letters = (text.match(/\p{L}/gu) ?? []).length;
      if (field.least !== null && letters < field.least) say(field.code, "letters", field.least, letters);
      else if (text.length > (field.most ?? form.longest)) say(field.code, "long", field.most ?? form.longest);
    } else if (field.kind === "Choice" && !field.choices.includes(text)) say(field.code, "choice");
    else if (field.kind === "Day" && !isDay(text)) say(field.code, "day");
  };
  form.fields.forEach(check);
  const value = (name: string): number | null => form.figures[name] ?? typed(name);
  /** A number, or the sum of a table's column; null while nothing can be said of it. */
  const typed = (name: string): number | null => {
    const field = form.fields.find((f) => f.code === name.split(".")[0]);
    if (field?.kind !== "Table") return field?.code === name ? numberOf(of(name)) : null;
    const column = field.rows.map((row) => of(`${field.code}.${row.code}${name.slice(field.code.length)}`)).filter((text) => text).map(numberOf);
    return column.length === 0 || column.includes(null) ? null : column.reduce<number>((sum, n) => sum + n!, 0);
  };
  for (const rule of form.rules) if (evaluate(rule.check, value) === 0) found[rule.at] ??= rule.text;
  return found;
}
