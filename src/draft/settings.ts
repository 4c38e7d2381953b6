/** Which language model may be asked, as the environment names it. Without these variables none is ever asked. */
export interface Settings {
  readonly kind: 'openai' | 'anthropic';
  /** Where it is asked, without a slash at the end. No other host ever gets a request. */
  readonly url: string;
  readonly name: string;
  /** null for a model of one's own machine. Stands in no file, message or record. */
  readonly key: string | null;
  readonly limits: DraftLimits;
}

/** What asking may take at most, over one run of a command. */
export interface DraftLimits {
  readonly calls: number;
  /** Seconds for one answer, and for all of them. */
  readonly seconds: number;
  readonly total: number;
  /** Tokens of one answer. */
  readonly tokens: number;
  /** Letters that are sent at once. */
  readonly letters: number;
  /** Times that a failed question is asked again. */
  readonly retries: number;
  /** In whatever coin `in` and `out` are told: the price of a million tokens sent and answered. */
  readonly cost: number;
  readonly in: number;
  readonly out: number;
}

export const DRAFT_LIMITS: DraftLimits = {
  calls: 40,
  seconds: 30,
  total: 300,
  tokens: 4000,
  letters: 12_000,
  retries: 1,
  cost: 1,
  in: 0,
  out: 0,
};

/** @returns null where no model is named; a sentence where the variables are wrong */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings | null | string {
  const { CROSSREAD_MODEL_URL: address, CROSSREAD_MODEL_NAME: name, CROSSREAD_MODEL_KEY: key } = environment;
  if (address === undefined || address === '') return null;
  if (name === undefined || name === '') return 'CROSSREAD_MODEL_NAME has to name the model to ask';
  if (!/^[\w.:/@+-]{1,120}$/u.test(name)) return 'CROSSREAD_MODEL_NAME has signs that no name of a model has';
  if (!URL.canParse(address)) return 'CROSSREAD_MODEL_URL is no address; it looks like http://localhost:11434/v1';
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return 'CROSSREAD_MODEL_URL begins with http:// or https://';
  if (url.username !== '' || url.password !== '' || url.search !== '')
    return 'CROSSREAD_MODEL_URL holds no name, password or query: the key goes into CROSSREAD_MODEL_KEY';
  const kind = environment.CROSSREAD_MODEL_KIND ?? (url.hostname === 'api.anthropic.com' ? 'anthropic' : 'openai');
  if (kind !== 'openai' && kind !== 'anthropic') return 'CROSSREAD_MODEL_KIND is openai or anthropic';
  const limits = limitsFrom(environment.CROSSREAD_MODEL_LIMITS ?? '');
  if (typeof limits === 'string') return limits;
  return { kind, url: address.replace(/\/+$/u, ''), name, key: key === undefined || key === '' ? null : key, limits };
}

function limitsFrom(text: string): DraftLimits | string {
  const limits: Record<string, number> = { ...DRAFT_LIMITS };
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [name = '', value = ''] = part.split('=');
    if (!Object.hasOwn(limits, name) || !/^\d+(?:\.\d+)?$/u.test(value))
      return `CROSSREAD_MODEL_LIMITS knows ${Object.keys(limits).join(', ')}, each with a number: calls=20,cost=0.5`;
    limits[name] = Number(value);
  }
  return limits as unknown as DraftLimits;
}
