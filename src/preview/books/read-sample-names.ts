import { z } from 'zod';
import { fetchSample } from './fetch-sample';

const names = z.array(z.string());

/** What the sample returns are called. @throws Fault `noSample` */
export async function readSampleNames(): Promise<string[]> {
  return names.parse(JSON.parse(new TextDecoder().decode(await fetchSample('returns.json'))));
}
