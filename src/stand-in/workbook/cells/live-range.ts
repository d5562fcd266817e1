import { HostError } from '../../protocol/host-error';
import type { Area } from './area';
import type { Sheet } from '../sheets/workbook-model';

/** A rectangle of cells that somebody holds: it follows its cells when others are inserted or deleted. */
export class LiveRange {
  private place: Area | null;

  constructor(
    readonly sheet: Sheet,
    area: Area,
  ) {
    this.place = area;
  }

  /** @throws HostError where its cells, or their sheet, were deleted. */
  get area(): Area {
    if (!this.place) throw new HostError('InvalidReference');
    if (this.sheet.isDeleted) throw new HostError('ItemNotFound');
    return this.place;
  }

  follow(move: (area: Area) => Area | null): void {
    if (this.place) this.place = move(this.place);
  }
}

/** Several areas of one sheet. */
export class LiveAreas {
  readonly ranges: readonly LiveRange[];

  constructor(
    readonly sheet: Sheet,
    areas: readonly Area[],
  ) {
    this.ranges = areas.map((area) => new LiveRange(sheet, area));
  }

  get areas(): Area[] {
    return this.ranges.map(({ area }) => area);
  }

  follow(move: (area: Area) => Area | null): void {
    for (const range of this.ranges) range.follow(move);
  }
}
