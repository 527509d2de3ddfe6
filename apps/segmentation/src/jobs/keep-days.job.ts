import { Injectable } from '@nestjs/common';
import { Clock } from '@rebound/kernel';
import { Job } from '@rebound/persistence';
import { dayOf } from '../domain/arrival-day.js';
import { SeenEventDays } from '../persistence/seen-event-days.js';
import { SegmentationSettings } from '../segmentation.settings.js';

const daysAhead = 2;

/** Makes tomorrow's table for ids of events before it is needed, and drops those that are kept no longer. */
@Injectable()
export class KeepDaysJob {
  constructor(
    private readonly days: SeenEventDays,
    private readonly clock: Clock,
    private readonly settings: SegmentationSettings,
  ) {}

  @Job({ name: 'segmentation-keep-days', everyMs: 30_000 })
  async run(): Promise<void> {
    const today = dayOf(this.clock.now());
    await this.days.ensure(Array.from({ length: daysAhead + 1 }, (_, ahead) => today + ahead));
    await this.days.dropBefore(today - this.settings.seenDays);
  }
}
