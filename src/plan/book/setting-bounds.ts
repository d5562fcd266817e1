import type { Settings } from '../plan';

type Numeric = Exclude<keyof Settings, 'schedule'>;

/** What a setting takes; `isWhole`: no fractions. */
export interface SettingBounds {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

const points: SettingBounds = { from: 0, to: 100, isWhole: false };
const reds: SettingBounds = { from: 0, to: 99, isWhole: true };

/** The settings that are numbers, in the order of the sheet 设置. */
export const settingBounds: Readonly<Record<Numeric, SettingBounds>> = {
  behindFrom: points,
  farBehindBeyond: points,
  blueWithin: { from: 0, to: 366, isWhole: true },
  daysToReply: { from: 1, to: 366, isWhole: true },
  remindFrom: reds,
  circulateFrom: reds,
  talkFrom: reds,
  holdToAccountFrom: reds,
};

export const numericSettings = Object.keys(settingBounds) as Numeric[];
