// Reads built files as Chrome 61 would (ES2017, the CSS of that time) and says what it would not understand: one line a fault.
import { readFileSync } from "node:fs";
import ts from "typescript";

const kind = ts.SyntaxKind;
/** Syntax after ES2017, and module syntax that Chrome 61 does not know. */
const syntax = new Map([
  [kind.QuestionDotToken, "?."], [kind.QuestionQuestionToken, "??"], [kind.QuestionQuestionEqualsToken, "??="], [kind.BarBarEqualsToken, "||="],
  [kind.AmpersandAmpersandEqualsToken, "&&="], [kind.BigIntLiteral, "a BigInt"], [kind.PrivateIdentifier, "a #private name"], [kind.PropertyDeclaration, "a field of a class"],
  [kind.ClassStaticBlockDeclaration, "a static block"], [kind.MetaProperty, "import.meta"], [kind.SpreadAssignment, "spreading an object"], [kind.ImportKeyword, "import()"],
]);
const newer = ["randomUUID", "replaceAll", "structuredClone", "queueMicrotask", "globalThis", "fromEntries", "allSettled", "matchAll", "flatMap", "trimStart", "trimEnd", "replaceChildren",
  "requestIdleCallback", "showModal", "toSorted", "toReversed", "findLast", "hasOwn", "WeakRef", "AbortController", "AbortSignal", "IntersectionObserver", "ResizeObserver", "arrayBuffer().then", "finally"];
/** Allowed where the script asks first whether it is there. */
const asked = [["CompressionStream", /["'`]CompressionStream["'`] ?in ?window/], ["speechSynthesis", /["'`]speechSynthesis["'`] ?in ?window/], ["caches", /["'`]caches["'`] ?in ?window|respondWith/], ["serviceWorker", /["'`]serviceWorker["'`] ?in ?navigator|respondWith/]];
const properties = [/(?:^|[;{\s])(inset|aspect-ratio|place-items|place-content|accent-color|content-visibility|translate|scale|rotate|(?:margin|padding|inset)-(?:inline|block)(?:-\w+)?)\s*:/g,
  /:(?:is|where|has|focus-within)\(/g, /\b(?:clamp|min|max|color-mix|oklch|lab)\(/g, /\d(?:dvh|svh|lvh|cqw)\b/g, /@(?:layer|container|property|starting-style)\b/g, /rgba?\(\s*\d+\s+\d/g, /overflow-wrap:\s*anywhere/g, /(?:^|})\s*&/g];

const faults = [];
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  const say = (what) => faults.push(`${file.replace(/^.*\//, "")}: ${what}`);
  if (file.endsWith(".css")) {
    // What the sheet asks for first, an old browser leaves out whole.
    const always = text.replace(/@supports[^{]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, "");
    for (const property of properties) for (const found of always.match(property) || []) say(found.trim());
    // `gap` between the items of a flexible row came with Chrome 84; in a grid it was `grid-gap`.
    for (const rule of text.match(/\{[^{}]*\}/g) || []) if (/[{;]\s*(?:row-|column-)?gap\s*:/.test(rule)) say(`gap in ${rule}`);
    continue;
  }
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  for (const fault of source.parseDiagnostics) say(ts.flattenDiagnosticMessageText(fault.messageText, " "));
  const visit = (node) => {
    const near = () => text.slice(node.pos, node.pos + 40).trim();
    if (syntax.has(node.kind)) say(`${syntax.get(node.kind)} at ${near()}`);
    if (node.kind === kind.CatchClause && !node.variableDeclaration) say("catch without a name");
    if (ts.isBindingElement(node) && node.dotDotDotToken && ts.isObjectBindingPattern(node.parent)) say(`the rest of an object at ${near()}`);
    if (ts.isForOfStatement(node) && node.awaitModifier) say("for await");
    if (node.asteriskToken && node.modifiers?.some((m) => m.kind === kind.AsyncKeyword)) say("an asynchronous generator");
    if (ts.isNumericLiteral(node) && node.getText().includes("_")) say(`a number with _ at ${near()}`);
    if (ts.isRegularExpressionLiteral(node) && /\(\?<|\\p\{|\/[a-z]*[sdv][a-z]*$/.test(node.text)) say(`the expression ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const name of newer) if (new RegExp(`\\b${name.replace(/[().]/g, "\\$&")}`).test(text)) say(name);
  for (const [name, question] of asked) if (text.includes(name) && !question.test(text)) say(`${name} without asking whether it is there`);
}
console.log(faults.join("\n"));
