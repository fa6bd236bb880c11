/*
 * The console of the sandbox: prints what is logged as Node.js does. Part of the prelude (prelude.ts), so nothing here asks the globals that a
 * program can change: `own` holds what it needs of the language. What it keeps is bounded, and is text.
 */
export const consoleSource = `(function (own, limits) {
  'use strict';
  const { apply, ownKeys, getOwnPropertyDescriptor, getPrototypeOf, uncurry, isArray, isView, is, stringify, put } = own;
  const { slice, toText, toNumber, parseInteger, parseFloating } = own;
  const split = (text, mark) => {
    const parts = [];
    let from = 0;
    for (let at = own.indexOf(text, mark, 0); at >= 0; at = own.indexOf(text, mark, from)) {
      put(parts, parts.length, slice(text, from, at));
      from = at + mark.length;
    }
    put(parts, parts.length, slice(text, from));
    return parts;
  };
  const join = (parts, mark) => {
    let text = '';
    for (let i = 0; i < parts.length; i++) text += (i ? mark : '') + parts[i];
    return text;
  };
  const repeat = (text, count) => {
    let all = '';
    for (let i = 0; i < count; i++) all += text;
    return all;
  };
  const pad = (text, width) => repeat(' ', width - text.length);

  const breakLength = 80, mostEntries = 100, mostCharacters = 10000;
  const tooMuch = {};

  function quote(text) {
    let mark = "'";
    if (own.indexOf(text, "'", 0) >= 0) mark = own.indexOf(text, '"', 0) < 0 ? '"' : own.indexOf(text, '\`', 0) < 0 ? '\`' : "'";
    let quoted = mark, plain = 0;
    for (let i = 0; i < text.length; i++) {
      const code = own.charCodeAt(text, i);
      if (code >= 32 && code !== 127 && code !== 92 && text[i] !== mark && (code < 0xd800 || code > 0xdfff)) continue;
      const pair = code >= 0xd800 && code <= 0xdbff && i + 1 < text.length ? own.charCodeAt(text, i + 1) : 0;
      if (pair >= 0xdc00 && pair <= 0xdfff) { i++; continue; }
      const hex = own.numberToString(code, 16);
      const escaped = code === 92 ? '\\\\\\\\' : text[i] === mark ? '\\\\' + mark : code === 8 ? '\\\\b' : code === 9 ? '\\\\t' : code === 10 ? '\\\\n'
        : code === 12 ? '\\\\f' : code === 13 ? '\\\\r' : code > 255 ? '\\\\u' + own.toUpperCase(hex) : '\\\\x' + (hex.length < 2 ? '0' : '') + own.toUpperCase(hex);
      quoted += slice(text, plain, i) + escaped;
      plain = i + 1;
    }
    return quoted + slice(text, plain) + mark;
  }

  const isIdentifier = (name) => {
    for (let i = 0; i < name.length; i++) {
      const code = own.charCodeAt(name, i);
      const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
      if (!letter && !(i > 0 && code >= 48 && code <= 57)) return false;
    }
    return name.length > 0;
  };
  const isIndex = (name, length) => {
    const index = toNumber(name);
    return index >= 0 && index < length && toText(index) === name && index % 1 === 0;
  };

  /** What a class is called, from the properties themselves. */
  function constructorName(value) {
    let object = value;
    for (let steps = 0; object !== null && steps < 100; steps++) {
      const found = getOwnPropertyDescriptor(object, 'constructor');
      if (found !== undefined && typeof found.value === 'function') {
        const name = getOwnPropertyDescriptor(found.value, 'name');
        if (name !== undefined && typeof name.value === 'string' && name.value !== '') return slice(name.value, 0, 100);
      }
      object = getPrototypeOf(object);
    }
    return null;
  }
  function tagOf(value, name) {
    let object = value;
    for (let steps = 0; object !== null && steps < 100; steps++) {
      const found = getOwnPropertyDescriptor(object, own.toStringTag);
      // One of its own is listed among its properties.
      if (found !== undefined && object === value && found.enumerable) return '';
      if (found !== undefined) return typeof found.value === 'string' && found.value !== '' && found.value !== name ? slice(found.value, 0, 100) : '';
      object = getPrototypeOf(object);
    }
    return '';
  }
  const prefix = (name, tag, fallback, size) => {
    const of = name === null ? '[' + fallback + (size === undefined ? '' : '(' + size + ')') + ': null prototype] ' : name + (size === undefined ? '' : '(' + size + ')') + ' ';
    return tag ? of + '[' + tag + '] ' : of;
  };

  function printNumber(value) { return is(value, -0) ? '-0' : toText(value); }
  function primitive(ctx, value) {
    switch (typeof value) {
      case 'string': {
        let text = value, trailer = '';
        if (text.length > mostCharacters) {
          const rest = text.length - mostCharacters;
          text = slice(text, 0, mostCharacters);
          trailer = '... ' + rest + ' more character' + (rest > 1 ? 's' : '');
        }
        ctx.left -= text.length / 16;
        if (text.length > 16 && text.length > breakLength - ctx.indentation - 4 && own.indexOf(text, '\\n', 0) >= 0) {
          const lines = split(text, '\\n'), quoted = [];
          for (let i = 0; i < lines.length; i++) {
            const ended = i < lines.length - 1;
            if (ended || lines[i] !== '') put(quoted, quoted.length, quote(lines[i] + (ended ? '\\n' : '')));
          }
          return join(quoted, ' +\\n' + repeat(' ', ctx.indentation + 2)) + trailer;
        }
        return quote(text) + trailer;
      }
      case 'number': return printNumber(value);
      case 'bigint': return slice(toText(value), 0, 4000) + 'n';
      case 'symbol': return own.symbolToString(value);
      default: return toText(value);
    }
  }

  const nameOf = (value) => {
    const found = getOwnPropertyDescriptor(value, 'name');
    return found !== undefined && typeof found.value === 'string' ? slice(found.value, 0, 100) : '';
  };
  function printFunction(value, name, tag) {
    const text = nameOf(value);
    if (slice(own.functionToString(value), 0, 5) === 'class') {
      const base = getPrototypeOf(value);
      const extended = typeof base === 'function' ? nameOf(base) : '';
      return '[class ' + (text === '' ? '(anonymous)' : text) + (extended === '' ? '' : ' extends ' + extended) + ']';
    }
    const kind = name === 'AsyncFunction' || name === 'GeneratorFunction' || name === 'AsyncGeneratorFunction' ? name : 'Function';
    return '[' + kind + (text === '' ? ' (anonymous)' : ': ' + text) + ']' + (tag && tag !== kind ? ' [' + tag + ']' : '');
  }

  /** An error as it was thrown, with the places in the program that led there. */
  function printError(ctx, error) {
    const textOf = (key, fallback) => { const value = error[key]; return value === undefined ? fallback : typeof value === 'string' ? slice(value, 0, 2000) : slice(toText(value), 0, 2000); };
    const name = textOf('name', 'Error'), message = textOf('message', '');
    const head = name === '' ? message : message === '' ? name : name + ': ' + message;
    const stack = error.stack;
    let places = '';
    if (typeof stack === 'string') {
      const lines = split(slice(stack, 0, 4000), '\\n');
      for (let i = 0, kept = 0; i < lines.length && kept < 10; i++)
        if (own.indexOf(lines[i], 'program.ts', 0) >= 0) { places += '\\n' + lines[i]; kept++; }
    }
    if (places === '') return '[' + head + ']';
    const text = head + places;
    return ctx.indentation > 0 ? join(split(text, '\\n'), '\\n' + repeat(' ', ctx.indentation)) : text;
  }

  function property(ctx, value, key, depth, listed) {
    const found = getOwnPropertyDescriptor(value, key) || { value: value[key], enumerable: true };
    let text;
    if (found.get !== undefined) text = found.set !== undefined ? '[Getter/Setter]' : '[Getter]';
    else if (found.set !== undefined) text = '[Setter]';
    else {
      ctx.indentation += 2;
      text = inspect(ctx, found.value, depth);
      ctx.indentation -= 2;
    }
    if (listed) return text;
    const name = typeof key === 'symbol' ? '[' + own.symbolToString(key) + ']' : key === '__proto__' ? "['__proto__']" : isIdentifier(key) ? key : quote(slice(key, 0, 1000));
    return name + ': ' + text;
  }

  /** The enumerable properties beside those that a list counts. */
  function keysOf(value, length) {
    const all = ownKeys(value), kept = [];
    for (let i = 0; i < all.length && kept.length <= 1000; i++) {
      const key = all[i];
      if (length !== undefined && typeof key === 'string' && isIndex(key, length)) continue;
      const found = getOwnPropertyDescriptor(value, key);
      if (found !== undefined && found.enumerable) put(kept, kept.length, key);
    }
    return kept;
  }

  const more = (rest) => '... ' + rest + ' more item' + (rest > 1 ? 's' : '');

  /** Many short entries in columns. */
  function group(ctx, output, numeric) {
    let total = 0, longest = 0, i = 0;
    let count = output.length;
    if (ctx.cut) count--;
    const lengths = [];
    for (; i < count; i++) {
      const length = output[i].length;
      put(lengths, i, length);
      total += length + 2;
      if (longest < length) longest = length;
    }
    const actual = longest + 2;
    if (!(actual * 3 + ctx.indentation < breakLength && (total / actual > 5 || longest <= 6))) return output;
    const { sqrt, max, min, floor, round } = own;
    // As wide as it is high, with characters two and a half times as high as wide.
    const width = max(actual - 3 - sqrt(actual - total / output.length), 1);
    const columns = min(round(sqrt(2.5 * width * count) / width), floor((breakLength - ctx.indentation) / actual), 12, 15);
    if (columns <= 1) return output;
    const widths = [];
    for (let c = 0; c < columns; c++) {
      let widest = 0;
      for (let j = c; j < count; j += columns) if (lengths[j] > widest) widest = lengths[j];
      put(widths, c, widest + 2);
    }
    const rows = [];
    for (let from = 0; from < count; from += columns) {
      const until = min(from + columns, count);
      let text = '', j = from;
      for (; j < until - 1; j++) {
        const cell = output[j] + ', ';
        text += numeric ? pad(cell, widths[j - from]) + cell : cell + pad(cell, widths[j - from]);
      }
      text += numeric ? pad(output[j], widths[j - from] - 2) + output[j] : output[j];
      put(rows, rows.length, text);
    }
    if (ctx.cut) put(rows, rows.length, output[count]);
    return rows;
  }

  function layOut(ctx, output, base, open, close, isList, depth, numeric) {
    const entries = output.length;
    const rows = isList && entries > 6 ? group(ctx, output, numeric) : output;
    const head = base === '' ? '' : base + ' ';
    if (ctx.depth - depth < 3 && entries === rows.length) {
      let length = rows.length + rows.length + ctx.indentation + open.length + base.length + 10, broken = false;
      for (let i = 0; i < rows.length; i++) { length += rows[i].length; if (own.indexOf(rows[i], '\\n', 0) >= 0) broken = true; }
      if (length <= breakLength && !broken && own.indexOf(base, '\\n', 0) < 0) return head + open + ' ' + join(rows, ', ') + ' ' + close;
    }
    const margin = '\\n' + repeat(' ', ctx.indentation);
    return head + open + margin + '  ' + join(rows, ',' + margin + '  ') + margin + close;
  }

  function inspect(ctx, value, depth) {
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return primitive(ctx, value);
    if (--ctx.left < 0) throw tooMuch;
    for (let i = 0; i < ctx.seen.length; i++)
      if (ctx.seen[i] === value) {
        let index = 0;
        for (let j = 0; j < ctx.circular.length; j++) if (ctx.circular[j] === value) index = j + 1;
        if (index === 0) { put(ctx.circular, ctx.circular.length, value); index = ctx.circular.length; }
        return '[Circular *' + index + ']';
      }
    return inspectObject(ctx, value, depth);
  }

  function inspectObject(ctx, value, depth) {
    const name = constructorName(value), kind = own.kindOf(value);
    const tag = tagOf(value, name);
    let keys, base = '', open = '{', close = '}', isList = false, entries = undefined, length = undefined, numeric = false;
    if (isArray(value)) {
      length = value.length;
      keys = keysOf(value, length);
      const of = name !== 'Array' || tag ? prefix(name, tag, 'Array', length) : '';
      open = of + '['; close = ']'; isList = true;
      if (length === 0 && keys.length === 0) return open + ']';
    } else if (isView(value) && own.typedTag(value) !== undefined) {
      length = own.lengthOf(value);
      keys = keysOf(value, length);
      open = prefix(name, tag, own.typedTag(value), length) + '['; close = ']'; isList = true; numeric = true;
      if (length === 0 && keys.length === 0) return open + ']';
    } else {
      keys = keysOf(value);
      if (typeof value === 'function') {
        base = printFunction(value, name, tag);
        if (keys.length === 0) return base;
      } else if (kind === 'Map' || kind === 'Set') {
        const size = kind === 'Map' ? own.mapSize(value) : own.setSize(value);
        open = prefix(name, tag, kind, size) + '{';
        if (size === 0 && keys.length === 0) return open + '}';
        entries = kind;
      } else if (kind === 'RegExp') {
        base = '/' + own.regExpSource(value) + '/' + own.regExpFlags(value);
        if (name !== 'RegExp') base = prefix(name, tag, 'RegExp') + base;
        if (keys.length === 0) return base;
      } else if (kind === 'Date') {
        const time = own.dateTime(value);
        base = time === time ? own.dateText(value) : 'Invalid Date';
        if (name !== 'Date') base = prefix(name, tag, 'Date') + base;
        if (keys.length === 0) return base;
      } else if (kind === 'Error') {
        base = printError(ctx, value);
        const cause = getOwnPropertyDescriptor(value, 'cause');
        if (cause !== undefined && !cause.enumerable) put(keys, keys.length, 'cause');
        if (keys.length === 0) return base;
      } else if (kind === 'Promise') {
        open = prefix(name, tag, 'Promise') + '{';
        if (keys.length === 0) return open + ' <pending or settled> }';
      } else if (kind === 'WeakMap' || kind === 'WeakSet') {
        return prefix(name, tag, kind) + '{ <items unknown> }';
      } else if (kind === 'ArrayBuffer') {
        return prefix(name, tag, kind) + '{ byteLength: ' + own.bufferLength(value) + ' }';
      } else if (kind === 'Number' || kind === 'String' || kind === 'Boolean' || kind === 'BigInt' || kind === 'Symbol') {
        const inner = own.unbox(kind, value);
        base = '[' + kind + (name !== kind ? ' (' + (name === null ? 'null prototype' : name) + ')' : '') + ': ' + primitive(ctx, inner) + ']';
        if (kind === 'String') keys = keysOf(value, inner.length);
        if (keys.length === 0) return base;
      } else if (name === 'Object' && !tag) {
        if (keys.length === 0) return '{}';
      } else {
        open = prefix(name, tag, 'Object') + '{';
        if (keys.length === 0) return open + '}';
      }
    }
    if (depth > ctx.most) {
      const text = prefix(name, tag, isArray(value) ? 'Array' : 'Object');
      return '[' + slice(text, 0, text.length - 1) + ']';
    }
    put(ctx.seen, ctx.seen.length, value);
    ctx.depth = depth;
    const output = [];
    let cut = false;
    const add = (text) => put(output, output.length, text);
    if (length !== undefined) {
      let shown = 0, i = 0;
      for (; i < length && shown < mostEntries; i++) {
        if (isArray(value) && getOwnPropertyDescriptor(value, toText(i)) === undefined) {
          let holes = 1;
          while (i + holes < length && holes < 100000 && getOwnPropertyDescriptor(value, toText(i + holes)) === undefined) holes++;
          if (holes === 100000) holes = length - i;
          add('<' + holes + ' empty item' + (holes > 1 ? 's' : '') + '>');
          i += holes - 1;
        } else add(property(ctx, value, toText(i), depth + 1, true));
        shown++;
      }
      if (i < length) { add(more(length - i)); cut = true; }
      numeric = keys.length === 0;
      for (let k = 0; k < output.length && numeric; k++) numeric = typeof value[k] === 'number' || typeof value[k] === 'bigint';
    } else if (entries !== undefined) {
      let shown = 0, rest = 0;
      ctx.indentation += 2;
      const each = entries === 'Map' ? own.mapForEach : own.setForEach;
      each(value, (entry, key) => {
        if (shown >= mostEntries) { rest++; return; }
        shown++;
        add(entries === 'Map' ? inspect(ctx, key, depth + 1) + ' => ' + inspect(ctx, entry, depth + 1) : inspect(ctx, entry, depth + 1));
      });
      ctx.indentation -= 2;
      if (rest > 0) add(more(rest));
    }
    for (let i = 0; i < keys.length; i++) {
      const text = property(ctx, value, keys[i], depth + 1, false);
      add(keys[i] === 'cause' && kind === 'Error' ? '[cause]' + slice(text, 5) : text);
    }
    ctx.seen.length--;
    for (let i = 0; i < ctx.circular.length; i++)
      if (ctx.circular[i] === value) { const mark = '<ref *' + (i + 1) + '>'; base = base === '' ? mark : mark + ' ' + base; }
    ctx.cut = cut;
    const text = layOut(ctx, output, base, open, close, isList, depth, numeric);
    ctx.cut = false;
    return text;
  }

  /** Prints a value as deep as there is room for. */
  function print(value, most) {
    for (let depth = most; ; depth--) {
      try { return inspect({ seen: [], circular: [], indentation: 0, depth: 0, most: depth, left: 4000, cut: false }, value, 0); }
      catch (error) { if (error !== tooMuch || depth === 0) return error === tooMuch ? '(too large to be printed)' : '(cannot be printed)'; }
    }
  }

  const shown = (value) => typeof value === 'string' ? value : print(value, 2);

  /** %s of something that says itself how it reads. */
  function asString(value) {
    if (typeof value === 'bigint') return slice(toText(value), 0, 4000) + 'n';
    if (typeof value === 'number') return printNumber(value);
    if (typeof value !== 'object' || value === null) return typeof value === 'symbol' ? own.symbolToString(value) : toText(value);
    for (let object = value, steps = 0; object !== null && steps < 100; object = getPrototypeOf(object), steps++) {
      const found = getOwnPropertyDescriptor(object, 'toString');
      if (found === undefined) continue;
      const builtIn = typeof found.value === 'function' && own.indexOf(own.functionToString(found.value), '[native code]', 0) >= 0;
      return builtIn ? print(value, 0) : slice(toText(value), 0, mostCharacters);
    }
    return print(value, 0);
  }
  const asNumber = (value, read) => typeof value === 'bigint' ? slice(toText(value), 0, 4000) + 'n' : typeof value === 'symbol' ? 'NaN' : printNumber(read(value));
  function asJson(value) {
    try { const text = stringify(value); return text === undefined ? 'undefined' : slice(text, 0, mostCharacters); }
    catch (error) { return own.indexOf(toText(error && error.message), 'circular', 0) >= 0 ? '[Circular]' : '(cannot be printed)'; }
  }
  const formats = {
    __proto__: null,
    s: asString, j: asJson, c: () => '',
    d: (value) => typeof value === 'object' && value !== null ? 'NaN' : asNumber(value, toNumber),
    i: (value) => typeof value === 'object' && value !== null ? 'NaN' : asNumber(value, parseInteger),
    f: (value) => typeof value === 'symbol' ? 'NaN' : printNumber(parseFloating(value)),
    o: (value) => print(value, 4), O: (value) => print(value, 2),
  };

  function format(values) {
    let text = '', next = 0;
    if (values.length > 0 && typeof values[0] === 'string') {
      const template = values[0];
      next = 1;
      let from = 0;
      if (values.length > 1)
        for (let at = own.indexOf(template, '%', 0); at >= 0 && at < template.length - 1; at = own.indexOf(template, '%', at + 2)) {
          const letter = template[at + 1];
          if (letter === '%') { text += slice(template, from, at) + '%'; from = at + 2; continue; }
          const write = formats[letter];
          if (write === undefined || next >= values.length) continue;
          text += slice(template, from, at) + write(values[next++]);
          from = at + 2;
        }
      text += slice(template, from);
    }
    for (let i = next; i < values.length && i < 100; i++) text += (i ? ' ' : '') + shown(values[i]);
    return text;
  }

  let pending = '', lines = 0, kept = 0, dropped = 0, indentation = '';
  /** Keeps what is printed, line for line, while there is room. */
  function keep(text) {
    const parts = split(slice(text, 0, limits.consoleCharacters), '\\n');
    for (let i = 0; i < parts.length; i++) {
      if (lines >= limits.consoleLines || kept >= limits.consoleCharacters) { dropped += parts.length - i; return; }
      const line = slice(indentation + parts[i], 0, 4000);
      lines++;
      kept += line.length;
      pending += ',' + stringify(line);
    }
  }
  function log(...values) {
    // Whoever floods the console need not be printed with care.
    if (lines >= limits.consoleLines || kept >= limits.consoleCharacters) { dropped++; return; }
    let text;
    try { text = format(values); } catch { text = '(cannot be printed)'; }
    keep(text);
  }

  function table(data, wanted) {
    if (typeof data !== 'object' || data === null) { log(data); return; }
    const columns = [], rows = [], values = [];
    const columnOf = (name) => { for (let i = 0; i < columns.length; i++) if (columns[i] === name) return i; put(columns, columns.length, name); return columns.length - 1; };
    if (isArray(wanted)) for (let i = 0; i < wanted.length && i < 50; i++) columnOf(toText(wanted[i]));
    const fixed = columns.length > 0;
    let anyValue = false, index = '(index)';
    const cell = (value) => print(value, 0);
    const row = (name, value) => {
      if (rows.length >= 200) return;
      const cells = { __proto__: null };
      put(rows, rows.length, { __proto__: null, name, cells });
      if (typeof value !== 'object' || value === null) { anyValue = true; put(values, rows.length - 1, cell(value)); return; }
      const names = keysOf(value);
      for (let i = 0; i < names.length && i < 50; i++) {
        if (typeof names[i] !== 'string') continue;
        if (!fixed) columnOf(names[i]);
        put(cells, names[i], cell(value[names[i]]));
      }
    };
    const kind = own.kindOf(data);
    let at = 0;
    if (kind === 'Map') { index = '(iteration index)'; own.mapForEach(data, (value, key) => row(toText(at++), { Key: key, Values: value })); }
    else if (kind === 'Set') { index = '(iteration index)'; own.setForEach(data, (value) => row(toText(at++), value)); }
    else { const names = keysOf(data); for (let i = 0; i < names.length && i < 200; i++) if (typeof names[i] === 'string') row(names[i], data[names[i]]); }
    const heads = [index];
    for (let i = 0; i < columns.length; i++) put(heads, heads.length, columns[i]);
    if (anyValue) put(heads, heads.length, 'Values');
    const cellsOf = (r) => {
      const cells = [rows[r].name];
      for (let i = 0; i < columns.length; i++) put(cells, cells.length, rows[r].cells[columns[i]] === undefined ? '' : rows[r].cells[columns[i]]);
      if (anyValue) put(cells, cells.length, values[r] === undefined ? '' : values[r]);
      return cells;
    };
    const widths = [];
    for (let c = 0; c < heads.length; c++) put(widths, c, heads[c].length + 2);
    for (let r = 0; r < rows.length; r++) { const cells = cellsOf(r); for (let c = 0; c < cells.length; c++) if (cells[c].length + 2 > widths[c]) put(widths, c, cells[c].length + 2); }
    const rule = (left, middle, right) => { const parts = []; for (let c = 0; c < widths.length; c++) put(parts, c, repeat('─', widths[c])); return left + join(parts, middle) + right; };
    const write = (cells) => { let text = '│'; for (let c = 0; c < cells.length; c++) text += ' ' + cells[c] + pad(cells[c], widths[c] - 1) + '│'; return text; };
    let text = rule('┌', '┬', '┐') + '\\n' + write(heads) + '\\n' + rule('├', '┼', '┤');
    for (let r = 0; r < rows.length; r++) text += '\\n' + write(cellsOf(r));
    keep(text + '\\n' + rule('└', '┴', '┘'));
  }

  const counts = { __proto__: null };
  const labelOf = (label) => label === undefined ? 'default' : slice(toText(label), 0, 100);
  const console = {
    log, info: log, debug: log, warn: log, error: log,
    dir(value, options) {
      const most = typeof options === 'object' && options !== null ? options.depth : 2;
      keep(print(value, most === null || most > 10 ? 10 : typeof most === 'number' && most >= 0 ? most : 2));
    },
    dirxml: log,
    table(data, wanted) { try { table(data, wanted); } catch { keep('(cannot be printed)'); } },
    assert(condition, ...values) {
      if (condition) return;
      if (typeof values[0] === 'string') { put(values, 0, 'Assertion failed: ' + values[0]); apply(log, undefined, values); }
      else { keep('Assertion failed'); if (values.length > 0) apply(log, undefined, values); }
    },
    group(...values) { if (values.length > 0) apply(log, undefined, values); if (indentation.length < 40) indentation += '  '; },
    groupEnd() { indentation = slice(indentation, 0, indentation.length > 2 ? indentation.length - 2 : 0); },
    count(label) { const name = labelOf(label); counts[name] = (counts[name] || 0) + 1; keep(name + ': ' + counts[name]); },
    countReset(label) { counts[labelOf(label)] = 0; },
    // Time stands still here: a program takes equally long on every machine.
    time() {},
    timeEnd(label) { keep(labelOf(label) + ': 0ms'); },
    timeLog(label, ...values) { let text; try { text = format(values); } catch { text = ''; } keep(labelOf(label) + ': 0ms' + (text ? ' ' + text : '')); },
    trace(...values) {
      let text;
      try { text = format(values); } catch { text = ''; }
      const lines = split(slice(new own.Error().stack, 0, 4000), '\\n');
      let places = '';
      for (let i = 0; i < lines.length; i++) if (own.indexOf(lines[i], 'program.ts', 0) >= 0) places += '\\n' + lines[i];
      keep('Trace' + (text ? ': ' + text : '') + places);
    },
  };
  console.groupCollapsed = console.group;

  return {
    console,
    /** @returns a JSON list: how many lines were dropped, then those that were kept; made by hand, since a program may change how objects become text */
    take() {
      const text = '[' + dropped + pending + ']';
      pending = ''; lines = 0; kept = 0; dropped = 0;
      return text;
    },
  };
})`
