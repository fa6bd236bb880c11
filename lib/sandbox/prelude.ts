import { batchLimits, valueLimits } from '../domain/valueLimits'
import { engineLimits } from './limits'

/*
 * Runs inside the instance before learner code, and keeps what it needs of the language to itself: whatever a program does to the
 * built-ins afterwards, decoding, calling and encoding go on working. The host holds the returned functions; the program never sees
 * them. Nothing here decides anything: a program that fooled it would only have returned something else. All that it hands out is text, and
 * bounded.
 */
const source = `(function (limits, host) {
  'use strict';
  const { apply, construct, ownKeys, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Reflect;
  const uncurry = (f) => (self, ...rest) => apply(f, self, rest);
  const getter = (object, key) => uncurry(getOwnPropertyDescriptor(object, key).get);
  const { parse, stringify } = JSON;
  const { isArray } = Array;
  const { keys, defineProperty, is } = Object;
  const { isFinite, isInteger } = Number;
  const { isView } = ArrayBuffer;
  const TypedArray = getPrototypeOf(Int8Array);
  const tagOf = getter(TypedArray.prototype, Symbol.toStringTag);
  const lengthOf = getter(TypedArray.prototype, 'length');
  const slice = uncurry(String.prototype.slice);
  const indexOf = uncurry(String.prototype.indexOf);
  const hasOwn = uncurry(Object.prototype.hasOwnProperty);
  const includes = uncurry(Array.prototype.includes);
  const toText = String;
  const RealError = Error, RealTypeError = TypeError;
  const toBig = BigInt, toNumber = Number;
  const constructors = { Float64Array, Float32Array, Int32Array, Uint32Array, Int16Array, Uint16Array, Int8Array, Uint8Array, Uint8ClampedArray };
  setPrototypeOf(constructors, null);
  const plain = Object.prototype, internalError = InternalError.prototype;

  const put = (target, key, value) => { defineProperty(target, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true }); };

  // What is no plain data, by its prototype: a class's own fields are.
  const iterator = getPrototypeOf(getPrototypeOf([][Symbol.iterator]())), asyncIterator = getPrototypeOf(getPrototypeOf(async function* () {}.prototype));
  const exotic = [];
  const exoticAre = (kind, prototype) => { put(exotic, exotic.length, { __proto__: null, kind, prototype }); };
  exoticAre('Map', Map.prototype); exoticAre('Set', Set.prototype); exoticAre('Date', Date.prototype); exoticAre('RegExp', RegExp.prototype);
  exoticAre('Error', RealError.prototype); exoticAre('Promise', Promise.prototype); exoticAre('WeakMap', WeakMap.prototype);
  exoticAre('WeakSet', WeakSet.prototype); exoticAre('WeakRef', WeakRef.prototype); exoticAre('ArrayBuffer', ArrayBuffer.prototype);
  exoticAre('DataView', DataView.prototype); exoticAre('Number', Number.prototype); exoticAre('String', String.prototype);
  exoticAre('Boolean', Boolean.prototype); exoticAre('BigInt', BigInt.prototype); exoticAre('Symbol', Symbol.prototype);
  exoticAre('Function', Function.prototype); exoticAre('iterator', iterator); exoticAre('iterator', asyncIterator);
  const brands = {
    __proto__: null, Map: getter(Map.prototype, 'size'), Set: getter(Set.prototype, 'size'), Date: uncurry(Date.prototype.getTime),
    RegExp: getter(RegExp.prototype, 'source'), ArrayBuffer: getter(ArrayBuffer.prototype, 'byteLength'), Number: uncurry(Number.prototype.valueOf),
    String: uncurry(String.prototype.valueOf), Boolean: uncurry(Boolean.prototype.valueOf), BigInt: uncurry(BigInt.prototype.valueOf),
    Symbol: uncurry(Symbol.prototype.valueOf),
  };
  /** What kind of built-in object something is; undefined for plain objects and instances of classes. */
  function kindOf(value) {
    let prototype = getPrototypeOf(value);
    for (let steps = 0; prototype !== null && steps < 100; steps++) {
      for (let i = 0; i < exotic.length; i++)
        if (exotic[i].prototype === prototype) {
          const kind = exotic[i].kind;
          // A prototype can be borrowed; what is inside cannot.
          if (brands[kind] !== undefined) try { brands[kind](value); } catch { return undefined; }
          return kind;
        }
      prototype = getPrototypeOf(prototype);
    }
    return undefined;
  }

  const { sqrt, max, min, floor, round } = Math;
  const own = {
    __proto__: null, apply, ownKeys, getOwnPropertyDescriptor, getPrototypeOf, uncurry, isArray, isView, is, stringify, put, slice, toText, toNumber, indexOf,
    kindOf, lengthOf, typedTag: tagOf, sqrt, max, min, floor, round, parseInteger: parseInt, parseFloating: parseFloat,
    charCodeAt: uncurry(String.prototype.charCodeAt), toUpperCase: uncurry(String.prototype.toUpperCase),
    numberToString: uncurry(Number.prototype.toString), symbolToString: uncurry(Symbol.prototype.toString), functionToString: uncurry(Function.prototype.toString),
    toStringTag: Symbol.toStringTag, mapSize: brands.Map, setSize: brands.Set, mapForEach: uncurry(Map.prototype.forEach), setForEach: uncurry(Set.prototype.forEach),
    regExpSource: brands.RegExp, regExpFlags: getter(RegExp.prototype, 'flags'), dateTime: brands.Date, dateText: uncurry(Date.prototype.toISOString),
    bufferLength: brands.ArrayBuffer, unbox: (kind, value) => brands[kind](value), Error: RealError,
  };
  // Few programs print anything: the console is read in when one does.
  const evaluate = eval;
  let output;
  const console = {};
  const printing = (name) => put(console, name, (...values) => {
    output = output || evaluate(host())(own, limits);
    return apply(output.console[name], undefined, values);
  });
  printing('log'); printing('info'); printing('debug'); printing('warn'); printing('error'); printing('dir'); printing('dirxml'); printing('table');
  printing('assert'); printing('group'); printing('groupCollapsed'); printing('groupEnd'); printing('count'); printing('countReset');
  printing('time'); printing('timeEnd'); printing('timeLog'); printing('trace');
  globalThis.console = console;

  let turn = 0;
  const names = new WeakMap(), nameOf = uncurry(WeakMap.prototype.get), setName = uncurry(WeakMap.prototype.set);
  const callback = (name) => {
    const own = turn, takes = toNumber(host(name));
    const answered = (...values) => {
      // As with any function, what it does not take goes nowhere: map passes a whole list along.
      if (values.length > takes) values.length = takes;
      if (own !== turn) throw new RealTypeError(name + ' belongs to an earlier call');
      let passed;
      // It may be called by a getter of what is being encoded.
      const outerNodes = nodes, outerCharacters = characters;
      try { nodes = characters = 0; passed = encode(values, 0); }
      catch (error) {
        if (error === tooLarge) throw new RealTypeError(name + ' is called with more than can be passed on');
        throw new RealTypeError('what ' + name + ' is called with cannot be passed on');
      } finally { nodes = outerNodes; characters = outerCharacters; }
      const told = host(name, passed);
      if (told === undefined) throw new RealError(name + ' does not answer');
      const answer = parse(told);
      if (answer[0]) return decode(answer[1]);
      const error = new RealError(answer[1].message);
      put(error, 'name', answer[1].name);
      throw error;
    };
    setName(names, answered, name);
    return answered;
  };

  function decode(tagged) {
    if (typeof tagged !== 'object' || !isArray(tagged)) return tagged;
    const tag = tagged[0];
    if (tag === 'j') return tagged[1];
    if (tag === 'u') return undefined;
    if (tag === 'n') return toNumber(tagged[1]);
    if (tag === 'f') return callback(tagged[1]);
    if (tag === 'b') return toBig(tagged[1]);
    if (tag === 'a') {
      // In place: its entries are its own, so that no setter of a prototype is asked.
      const array = tagged[1], length = array.length;
      for (let i = 0; i < length; i++) if (typeof array[i] === 'object') array[i] = decode(array[i]);
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

  /** Whether a value still is what JSON has made. */
  function isStillJson(value, json) {
    if (typeof json !== 'object' || json === null) return is(value, json);
    if (typeof value !== 'object' || value === null || isArray(value) !== isArray(json)) return false;
    if (isArray(json)) {
      const length = json.length;
      if (value.length !== length) return false;
      for (let i = 0; i < length; i++) {
        const entry = value[i], was = json[i];
        // Most are the same at a glance; 0 may have become -0.
        if ((entry !== was || entry === 0) && !isStillJson(entry, was)) return false;
      }
      return true;
    }
    const fields = keys(json), fieldsNow = keys(value), count = fields.length;
    if (fieldsNow.length !== count) return false;
    for (let i = 0; i < count; i++) {
      const name = fields[i];
      if (fieldsNow[i] !== name && !includes(fieldsNow, name)) return false;
      const entry = value[name], was = json[name];
      if ((entry !== was || entry === 0) && !isStillJson(entry, was)) return false;
    }
    return true;
  }
  /** Whether a value still is what it was decoded from. */
  function isStill(value, tagged) {
    if (typeof tagged !== 'object' || tagged === null) return is(value, tagged);
    const tag = tagged[0];
    if (tag === 'j') return isStillJson(value, tagged[1]);
    if (tag === 'u') return value === undefined;
    if (tag === 'n') return is(value, toNumber(tagged[1]));
    if (tag === 'f') return typeof value === 'function' && nameOf(names, value) === tagged[1];
    if (tag === 'b') return value === toBig(tagged[1]);
    if (tag === 'a') {
      const entries = tagged[1], length = entries.length;
      if (!isArray(value) || value.length !== length) return false;
      for (let i = 0; i < length; i++) if (!isStill(value[i], entries[i])) return false;
      return true;
    }
    if (tag === 't') {
      if (!isView(value) || tagOf(value) !== tagged[1] || lengthOf(value) !== tagged.length - 2) return false;
      for (let i = 2; i < tagged.length; i++) if (!isStill(value[i - 2], tagged[i])) return false;
      return true;
    }
    if (typeof value !== 'object' || value === null) return false;
    const fieldsNow = keys(value);
    if (2 * fieldsNow.length + 1 !== tagged.length) return false;
    for (let i = 1; i + 1 < tagged.length; i += 2) if (!includes(fieldsNow, tagged[i]) || !isStill(value[tagged[i]], tagged[i + 1])) return false;
    return true;
  }
  /** The places of the arguments that are no longer what they were, as text: '', '1' or '0,2'. */
  const changed = (args, text) => {
    const tagged = parse(text), given = tagged[1], compare = tagged[0] === 'j' ? isStillJson : isStill;
    let places = '';
    for (let i = 0; i < given.length; i++) {
      let still = false;
      try { still = compare(args[i], given[i]); } catch {}
      if (!still) places += (places === '' ? '' : ',') + i;
    }
    return places;
  };

  const tooLarge = { reason: '' };
  const refuse = (reason) => { tooLarge.reason = reason; throw tooLarge; };
  // Of one value, and what is left for all values of a batch together.
  let nodes = 0, characters = 0, nodesLeft = 0, charactersLeft = 0;
  function spend(text) {
    const length = text.length;
    characters += length;
    charactersLeft -= length;
    if (characters > limits.valueCharacters) refuse('characters');
    if (charactersLeft < 0) refuse('characters, all calls together');
    return text;
  }
  const room = (length) => { if (characters + length > limits.valueCharacters) refuse('characters'); };
  /** How many entries a list says that it has: a proxy may say anything. */
  const entriesOf = (length) => {
    if (!(isInteger(length) && length >= 0 && length <= limits.valueNodes)) refuse('entries');
    return length;
  };
  function encode(value, depth) {
    if (++nodes > limits.valueNodes) refuse('entries');
    if (--nodesLeft < 0) refuse('entries, all calls together');
    if (depth > limits.valueDepth) refuse('levels');
    if (value === null) return spend('null');
    switch (typeof value) {
      case 'undefined': return spend('["u"]');
      case 'boolean': return spend(value ? 'true' : 'false');
      case 'number': return spend(isFinite(value) && !is(value, -0) ? '' + value : '["n","' + (is(value, -0) ? '-0' : '' + value) + '"]');
      case 'string': room(value.length); return spend(stringify(value));
      case 'bigint': {
        const text = toText(value);
        return spend(text.length > 4000 ? '["x","very large bigint"]' : '["b","' + text + '"]');
      }
      case 'function': return spend('["x","function"]');
      case 'symbol': return spend('["x","symbol"]');
    }
    if (isArray(value)) {
      const length = entriesOf(value.length);
      let text = spend('["a",[');
      for (let i = 0; i < length; i++) text += (i ? ',' : '') + encode(value[i], depth + 1);
      characters += length; charactersLeft -= length;
      return text + spend(']]');
    }
    if (isView(value)) {
      const tag = tagOf(value);
      if (constructors[tag] === undefined) return spend('["x","' + (tag || 'DataView') + '"]');
      const length = entriesOf(lengthOf(value));
      let text = spend('["t","' + tag + '"');
      for (let i = 0; i < length; i++) text += ',' + encode(value[i], depth + 1);
      characters += length; charactersLeft -= length;
      return text + spend(']');
    }
    const prototype = getPrototypeOf(value);
    const kind = prototype === null || prototype === plain ? undefined : kindOf(value);
    if (kind !== undefined) return spend('["x","' + kind + '"]');
    const fields = keys(value);
    let text = spend('["o"');
    for (let i = 0; i < fields.length; i++) {
      room(fields[i].length);
      text += ',' + spend(stringify(fields[i])) + ',' + encode(value[fields[i]], depth + 1);
    }
    characters += 2 * fields.length; charactersLeft -= 2 * fields.length;
    return text + spend(']');
  }

  const errorClasses = { __proto__: null, Error: RealError.prototype, TypeError: RealTypeError.prototype, RangeError: RangeError.prototype, ReferenceError: ReferenceError.prototype, SyntaxError: SyntaxError.prototype, URIError: URIError.prototype, EvalError: EvalError.prototype, AggregateError: AggregateError.prototype, InternalError: internalError };
  const errorNames = keys(errorClasses);
  function classOf(error) {
    const prototype = getPrototypeOf(error);
    for (let i = 0; i < errorNames.length; i++) if (errorClasses[errorNames[i]] === prototype) return errorNames[i];
    return '';
  }
  function describe(error) {
    let name = 'Error', message = '', stack = '', kind = '', frames = 0;
    try {
      if (typeof error === 'object' && error !== null) {
        kind = classOf(error);
        const n = error.name, m = error.message, s = error.stack;
        if (typeof n === 'string') name = slice(n, 0, 60);
        if (typeof m === 'string') message = slice(m, 0, 500);
        if (typeof s === 'string') {
          stack = slice(s, 0, 4000);
          if (kind === 'InternalError') for (let at = indexOf(s, '\\n', 0); at >= 0 && frames < 100000; at = indexOf(s, '\\n', at + 1)) frames++;
        }
      } else {
        name = 'thrown value';
        message = error === null ? 'null' : slice(typeof error === 'symbol' ? 'a symbol' : toText(error), 0, 500);
      }
    } catch { message = 'an error that cannot be read'; }
    return '{"name":' + stringify(name) + ',"message":' + stringify(message) + ',"stack":' + stringify(stack) + ',"kind":"' + kind + '","frames":' + frames + '}';
  }

  delete globalThis.SharedArrayBuffer;
  delete globalThis.Atomics;
  delete globalThis.performance;
  // Nobody else makes errors that say a limit was met.
  delete globalThis.InternalError;
  delete internalError.constructor;

  let state = 0x2545f491;
  Math.random = function random() {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };

  const RealDate = Date, epoch = 1767225600000, dateString = uncurry(Date.prototype.toString);
  function FixedDate(...parts) {
    if (!new.target) return dateString(new RealDate(epoch));
    if (parts.length === 0) put(parts, 0, epoch);
    return construct(RealDate, parts, new.target);
  }
  FixedDate.prototype = RealDate.prototype;
  FixedDate.now = () => epoch;
  FixedDate.parse = RealDate.parse;
  FixedDate.UTC = RealDate.UTC;
  defineProperty(FixedDate, 'name', { __proto__: null, value: 'Date', configurable: true });
  RealDate.prototype.constructor = FixedDate;
  globalThis.Date = FixedDate;

  // structuredClone, as elsewhere. What is to be copied waits in a list, so that nothing is too deep.
  const RealMap = Map, RealSet = Set, RealArrayBuffer = ArrayBuffer, RealDataView = DataView, RealRegExp = RegExp;
  const mapGet = uncurry(Map.prototype.get), mapHas = uncurry(Map.prototype.has), mapSet = uncurry(Map.prototype.set), setAdd = uncurry(Set.prototype.add);
  const viewParts = (prototype) => ({ __proto__: null, buffer: getter(prototype, 'buffer'), offset: getter(prototype, 'byteOffset'), bytes: getter(prototype, 'byteLength') });
  const ofTyped = viewParts(TypedArray.prototype), ofDataView = viewParts(DataView.prototype);
  const RealUint8Array = Uint8Array, setAll = uncurry(TypedArray.prototype.set);
  const kinds = { __proto__: null, BigInt64Array, BigUint64Array };
  for (const name of ownKeys(constructors)) kinds[name] = constructors[name];
  const boxed = Object;
  const hide = (target, key, value) => { defineProperty(target, key, { __proto__: null, value, writable: true, enumerable: false, configurable: true }); };
  const { mapForEach, setForEach } = own;
  // Each by its own getter: the one for all of them asks the program's properties.
  const flags = [];
  const flag = (letter, name) => { put(flags, flags.length, { __proto__: null, letter, isSet: getter(RegExp.prototype, name) }); };
  flag('d', 'hasIndices'); flag('g', 'global'); flag('i', 'ignoreCase'); flag('m', 'multiline'); flag('s', 'dotAll'); flag('u', 'unicode'); flag('y', 'sticky');
  const flagsOf = (expression) => {
    let letters = '';
    for (let i = 0; i < flags.length; i++) if (flags[i].isSet(expression)) letters += flags[i].letter;
    return letters;
  };
  function refuseClone(what) {
    const error = new RealError(what + ' cannot be copied by structuredClone: only data can, such as numbers, texts, lists, objects, maps and sets');
    put(error, 'name', 'DataCloneError');
    throw error;
  }
  function structuredClone(value) {
    if (arguments.length === 0) throw new RealTypeError('structuredClone needs a value to copy');
    const copies = new RealMap(), waiting = [];
    let done = 0;
    const later = (from, to, kind) => { put(waiting, waiting.length, { __proto__: null, from, to, kind }); };
    const fresh = (from) => {
      if (isArray(from)) { const to = []; to.length = from.length; later(from, to, 'fields'); return to; }
      if (isView(from)) {
        const tag = tagOf(from), parts = tag === undefined ? ofDataView : ofTyped, Kind = tag === undefined ? RealDataView : kinds[tag];
        const buffer = parts.buffer(from);
        return new Kind(copy(buffer), parts.offset(from), tag === undefined ? parts.bytes(from) : lengthOf(from));
      }
      const kind = kindOf(from);
      switch (kind) {
        case undefined: { const to = {}; later(from, to, 'fields'); return to; }
        case 'Map': { const to = new RealMap(); later(from, to, 'Map'); return to; }
        case 'Set': { const to = new RealSet(); later(from, to, 'Set'); return to; }
        case 'Date': return construct(RealDate, [brands.Date(from)]);
        case 'RegExp': return new RealRegExp(brands.RegExp(from), flagsOf(from));
        case 'ArrayBuffer': {
          const to = new RealArrayBuffer(brands.ArrayBuffer(from));
          setAll(new RealUint8Array(to), new RealUint8Array(from));
          return to;
        }
        case 'Number': case 'String': case 'Boolean': case 'BigInt': return boxed(brands[kind](from));
        case 'Error': {
          const to = new RealError();
          let like = from, name = '';
          while (name === '' && like !== null) { name = classOf(like); like = getPrototypeOf(like); }
          if (name !== '' && name !== 'InternalError') setPrototypeOf(to, errorClasses[name]);
          if (hasOwn(from, 'message')) hide(to, 'message', toText(from.message));
          if (hasOwn(from, 'stack')) hide(to, 'stack', toText(from.stack));
          if (hasOwn(from, 'cause')) later(from, to, 'cause');
          return to;
        }
        default: return refuseClone(kind === 'iterator' ? 'an iterator' : 'a ' + kind);
      }
    };
    const copy = (from) => {
      if (typeof from === 'function') refuseClone('a function');
      if (typeof from === 'symbol') refuseClone('a symbol');
      if (typeof from !== 'object' || from === null) return from;
      if (mapHas(copies, from)) return mapGet(copies, from);
      const to = fresh(from);
      mapSet(copies, from, to);
      return to;
    };
    const result = copy(value);
    for (; done < waiting.length; done++) {
      const { from, to, kind } = waiting[done];
      if (kind === 'Map') mapForEach(from, (entry, key) => { mapSet(to, copy(key), copy(entry)); });
      else if (kind === 'Set') setForEach(from, (entry) => { setAdd(to, copy(entry)); });
      else if (kind === 'cause') hide(to, 'cause', copy(from.cause));
      else { const names = keys(from); for (let i = 0; i < names.length; i++) put(to, names[i], copy(from[names[i]])); }
    }
    return result;
  }
  defineProperty(globalThis, 'structuredClone', { __proto__: null, value: structuredClone, writable: true, enumerable: true, configurable: true });

  /** Gives the values of the next calls their room. */
  const begin = () => { nodesLeft = limits.batchNodes; charactersLeft = limits.batchCharacters; };
  const run = (entry, args) => {
    const value = apply(entry, undefined, args);
    nodes = characters = 0;
    return encode(value, 0);
  };
  const failed = (error) => error === tooLarge ? 'L' + tooLarge.reason : 'T' + describe(error);

  return {
    begin,
    /**
     * @param text encoded arguments
     * @returns 'R' + the places of changed arguments + ';' + value, 'L' + reason or 'T' + error
     */
    call(entry, text) {
      turn++;
      try {
        const args = decode(parse(text));
        const encoded = run(entry, args);
        return 'R' + changed(args, text) + ';' + encoded;
      } catch (error) { return failed(error); }
    },
    /** The same for an author's own function: each answer has a batch's room, and what it does with its arguments is its own business. */
    answer(entry, text) {
      begin();
      try { return 'R;' + run(entry, decode(parse(text))); } catch (error) { return failed(error); }
    },
    describe,
    takeConsole: () => output ? output.take() : '[0]',
  };
})`

const limits = JSON.stringify({
  valueNodes: valueLimits.nodes,
  valueDepth: valueLimits.depth,
  valueCharacters: valueLimits.characters,
  batchNodes: batchLimits.nodes,
  batchCharacters: batchLimits.characters,
  consoleCharacters: engineLimits.consoleCharacters,
  consoleLines: engineLimits.consoleLines,
})

/**
 * A function that takes one of the host's, and returns what the host holds of the prelude. The host's gives a callback's answer for its name and
 * arguments, for its name alone how many of them it takes, and without either the console's source, all as text.
 */
export const preludeSource = `(host) => ${source}(${limits}, host)`
