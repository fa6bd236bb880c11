import { valueLimits } from '../domain/valueLimits'
import { engineLimits } from './limits'

/*
 * Runs inside the instance before learner code, and keeps what it needs of the language to itself: whatever a program does to the
 * built-ins afterwards, decoding, calling and encoding go on working. The host holds the returned functions; the program never sees
 * them. Nothing here decides anything: a program that fooled it would only have returned something else.
 */
export const preludeSource = `(function (limits) {
  'use strict';
  const { apply, ownKeys, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Reflect;
  const uncurry = (f) => (self, ...rest) => apply(f, self, rest);
  const { parse, stringify } = JSON;
  const { isArray } = Array;
  const { keys, defineProperty, is } = Object;
  const { isFinite } = Number;
  const { isView } = ArrayBuffer;
  const TypedArray = getPrototypeOf(Int8Array);
  const tagOf = uncurry(getOwnPropertyDescriptor(TypedArray.prototype, Symbol.toStringTag).get);
  const lengthOf = uncurry(getOwnPropertyDescriptor(TypedArray.prototype, 'length').get);
  const slice = uncurry(String.prototype.slice);
  const toText = String;
  const RealObject = Object, RealPromise = Promise, RealError = Error, RealTypeError = TypeError;
  const toBig = BigInt, toNumber = Number;
  const constructors = { Float64Array, Float32Array, Int32Array, Uint32Array, Int16Array, Uint16Array, Int8Array, Uint8Array, Uint8ClampedArray };
  setPrototypeOf(constructors, null);

  const put = (target, key, value) => { defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true }); };

  let host, round = 0;
  const callback = (name) => {
    const own = round;
    return (...values) => {
      if (own !== round) throw new RealTypeError(name + ' belongs to an earlier call');
      let passed;
      try { nodes = characters = 0; passed = encode(values, 0); }
      catch { throw new RealTypeError('what ' + name + ' is called with cannot be passed on'); }
      const answer = parse(host(name, passed));
      if (answer[0]) return decode(answer[1]);
      const error = new RealError(answer[1].message);
      put(error, 'name', answer[1].name);
      throw error;
    };
  };

  function decode(tagged) {
    if (!isArray(tagged)) return tagged;
    const tag = tagged[0];
    if (tag === 'u') return undefined;
    if (tag === 'n') return toNumber(tagged[1]);
    if (tag === 'f') return callback(tagged[1]);
    if (tag === 'b') return toBig(tagged[1]);
    if (tag === 'a') {
      // In place: its entries are its own, so that no setter of a prototype is asked.
      const array = tagged[1], length = array.length;
      for (let i = 0; i < length; i++) if (isArray(array[i])) array[i] = decode(array[i]);
      return array;
    }
    if (tag === 't') {
      const array = new constructors[tagged[1]](tagged.length - 2);
      for (let i = 2; i < tagged.length; i++) array[i - 2] = decode(tagged[i]);
      return array;
    }
    const object = {};
    for (let i = 1; i + 1 < tagged.length; i += 2) put(object, tagged[i], decode(tagged[i + 1]));
    return object;
  }

  const tooLarge = { reason: '' };
  let nodes = 0, characters = 0;
  function spend(text) {
    characters += text.length;
    if (characters > limits.valueCharacters) { tooLarge.reason = 'characters'; throw tooLarge; }
    return text;
  }
  function encode(value, depth) {
    if (++nodes > limits.valueNodes) { tooLarge.reason = 'entries'; throw tooLarge; }
    if (depth > limits.valueDepth) { tooLarge.reason = 'levels'; throw tooLarge; }
    if (value === null) return spend('null');
    switch (typeof value) {
      case 'undefined': return spend('["u"]');
      case 'boolean': return spend(value ? 'true' : 'false');
      case 'number': return spend(isFinite(value) && !is(value, -0) ? '' + value : '["n","' + (is(value, -0) ? '-0' : '' + value) + '"]');
      case 'string':
        if (characters + value.length > limits.valueCharacters) { tooLarge.reason = 'characters'; throw tooLarge; }
        return spend(stringify(value));
      case 'bigint': {
        const text = toText(value);
        return spend(text.length > 4000 ? '["x","very large bigint"]' : '["b","' + text + '"]');
      }
      case 'function': return spend('["x","function"]');
      case 'symbol': return spend('["x","symbol"]');
    }
    if (isArray(value)) {
      const length = value.length;
      if (length > limits.valueNodes) { tooLarge.reason = 'entries'; throw tooLarge; }
      let text = '["a",[';
      for (let i = 0; i < length; i++) text += (i ? ',' : '') + encode(value[i], depth + 1);
      return text + ']]';
    }
    if (isView(value)) {
      const tag = tagOf(value);
      if (constructors[tag] === undefined) return spend('["x","' + (tag || 'DataView') + '"]');
      const length = lengthOf(value);
      if (length > limits.valueNodes) { tooLarge.reason = 'entries'; throw tooLarge; }
      let text = '["t","' + tag + '"';
      for (let i = 0; i < length; i++) text += ',' + encode(value[i], depth + 1);
      return text + ']';
    }
    const prototype = getPrototypeOf(value);
    if (prototype !== null && getPrototypeOf(prototype) !== null) {
      const name = value.constructor && value.constructor.name;
      return spend('["x",' + stringify(slice(typeof name === 'string' && name ? name : 'object', 0, 40)) + ']');
    }
    const names = keys(value);
    let text = '["o"';
    for (let i = 0; i < names.length; i++) {
      text += ',' + spend(stringify(names[i])) + ',' + encode(value[names[i]], depth + 1);
    }
    return text + ']';
  }

  function describe(error) {
    let name = 'Error', message = '', stack = '';
    try {
      if (typeof error === 'object' && error !== null) {
        const n = error.name, m = error.message, s = error.stack;
        if (typeof n === 'string') name = slice(n, 0, 60);
        if (typeof m === 'string') message = slice(m, 0, 500);
        if (typeof s === 'string') stack = slice(s, 0, 4000);
      } else {
        name = 'thrown value';
        message = error === null ? 'null' : slice(typeof error === 'symbol' ? 'a symbol' : toText(error), 0, 500);
      }
    } catch { message = 'an error that cannot be read'; }
    return '{"name":' + stringify(name) + ',"message":' + stringify(message) + ',"stack":' + stringify(stack) + '}';
  }

  function result(value) {
    nodes = 0;
    characters = 0;
    try { return 'R' + encode(value, 0); }
    catch (error) { return error === tooLarge ? 'L' + tooLarge.reason : 'T' + describe(error); }
  }

  let lines = [], kept = 0, dropped = 0;
  function show(value, depth) {
    if (typeof value === 'string') return depth === 0 ? slice(value, 0, 2000) : stringify(slice(value, 0, 200));
    if (typeof value === 'function') return 'function';
    if (typeof value === 'symbol') return 'symbol';
    if (typeof value === 'bigint') return toText(value) + 'n';
    if (typeof value !== 'object' || value === null) return is(value, -0) ? '-0' : toText(value);
    if (depth > 3) return '…';
    if (isArray(value) || isView(value)) {
      const length = isArray(value) ? value.length : tagOf(value) ? lengthOf(value) : 0;
      let text = isArray(value) ? '[' : tagOf(value) + ' [';
      for (let i = 0; i < length && i < 50; i++) text += (i ? ', ' : '') + show(value[i], depth + 1);
      return text + (length > 50 ? ', … ' + (length - 50) + ' more]' : ']');
    }
    if (value instanceof RealError) return value.name + ': ' + value.message;
    const names = keys(value);
    let text = '{ ';
    for (let i = 0; i < names.length && i < 30; i++) text += (i ? ', ' : '') + slice(names[i], 0, 60) + ': ' + show(value[names[i]], depth + 1);
    return names.length ? text + (names.length > 30 ? ', … }' : ' }') : '{}';
  }
  function log(...values) {
    if (lines.length >= limits.consoleLines || kept >= limits.consoleCharacters) { dropped++; return; }
    let text = '';
    for (let i = 0; i < values.length && i < 20; i++) {
      let part;
      try { part = show(values[i], 0); } catch { part = '(cannot be shown)'; }
      text += (i ? ' ' : '') + part;
    }
    text = slice(text, 0, 4000);
    kept += text.length;
    put(lines, lines.length, text);
  }
  globalThis.console = { log, info: log, warn: log, error: log, debug: log };

  delete globalThis.SharedArrayBuffer;
  delete globalThis.Atomics;
  delete globalThis.performance;

  let state = 0x2545f491;
  Math.random = function random() {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };

  const RealDate = Date, epoch = 1767225600000;
  function FixedDate(...parts) {
    if (!new.target) return new RealDate(epoch).toString();
    return parts.length ? new RealDate(...parts) : new RealDate(epoch);
  }
  FixedDate.prototype = RealDate.prototype;
  FixedDate.now = () => epoch;
  FixedDate.parse = RealDate.parse;
  FixedDate.UTC = RealDate.UTC;
  RealDate.prototype.constructor = FixedDate;
  globalThis.Date = FixedDate;

  return {
    connect(answer) { host = answer; },
    /**
     * @param text encoded arguments; after a '!' the answer is whether the call changed them, not what it returned
     * @returns 'R' + value, 'T' + error, 'L' + reason or 'P' when a promise has to settle first
     */
    call(entry, text) {
      round++;
      try {
        const watched = text[0] === '!';
        const args = decode(parse(watched ? slice(text, 1) : text));
        const before = watched ? result(args) : '';
        const value = apply(entry, undefined, args);
        if (watched) return before === result(args) ? 'Rfalse' : 'Rtrue';
        if (value instanceof RealPromise) return value;
        return result(value);
      } catch (error) { return 'T' + describe(error); }
    },
    settled: result,
    rejected: (error) => 'T' + describe(error),
    takeConsole() {
      const text = stringify({ lines, dropped });
      lines = []; kept = 0; dropped = 0;
      return text;
    },
  };
})`

export const preludeLimits = JSON.stringify({
  valueNodes: valueLimits.nodes,
  valueDepth: valueLimits.depth,
  valueCharacters: valueLimits.characters,
  consoleCharacters: engineLimits.consoleCharacters,
  consoleLines: engineLimits.consoleLines,
})
