/** What is wrong with a page of figures by the text format that Prometheus reads (version 0.0.4,
 *  https://prometheus.io/docs/instrumenting/exposition_formats/): one `HELP` and one `TYPE` for each family, before its samples, which
 *  stand together; no series twice; counters end as counters do; a histogram's buckets grow and end with all. */
export function expositionFaults(page: string): readonly string[] {
  const faults: string[] = [];
  const types = new Map<string, string>();
  const series = new Set<string>();
  const closed = new Set<string>();
  let family = '';
  let bucket = 0;
  if (!page.endsWith('\n')) faults.push('the last line does not end');
  for (const line of page.split('\n').slice(0, -1)) {
    if (line === '') continue;
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) ([a-zA-Z_:][\w:]*) (.+)$/u.exec(line) ?? [];
    if (kind !== undefined) {
      if (name !== family) {
        if (closed.has(name)) faults.push(`${name}: told in two places`);
        closed.add(name);
        family = name;
      }
      if (kind === 'TYPE' && types.has(name)) faults.push(`${name}: two types`);
      if (kind === 'TYPE') types.set(name, rest);
      if (kind === 'TYPE' && !/^(?:counter|gauge|histogram|summary|untyped)$/u.test(rest)) faults.push(line);
      continue;
    }
    const [, of = '', labels = '', value = ''] =
      /^([a-zA-Z_:][\w:]*)(\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*",?)*\})? (\S+)(?: -?\d+)?$/u.exec(line) ?? [];
    if (of === '' || !/^(?:[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|Nan)$/iu.test(value))
      faults.push(`not a sample: ${line}`);
    const type = types.get(family);
    const isPart =
      type === 'histogram' || type === 'summary' ? /^_(?:bucket|sum|count)$/u.test(of.slice(family.length)) : false;
    if (type === undefined || !of.startsWith(family) || (of !== family && !isPart))
      faults.push(`of no family: ${line}`);
    if (type === 'counter' && !of.endsWith('_total')) faults.push(`a counter without _total: ${of}`);
    if (series.has(of + labels)) faults.push(`twice: ${of}${labels}`);
    series.add(of + labels);
    if (!of.endsWith('_bucket')) bucket = 0;
    else if (Number(value) < bucket) faults.push(`fewer in a wider bucket: ${line}`);
    else bucket = labels.includes('le="+Inf"') ? 0 : Number(value);
  }
  return faults;
}
