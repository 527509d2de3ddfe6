import { ServiceSettings, Setting } from '@rebound/config';
import { IsInt, Max, Min } from 'class-validator';

export class SegmentationSettings extends ServiceSettings {
  @Setting({
    env: 'SEGMENTATION_SEEN_DAYS',
    describe: 'For how many days ids of events are kept, so that a repeated one is noticed',
    example: '7',
    default: 7,
  })
  @IsInt()
  @Min(1)
  @Max(30)
  seenDays: number;

  @Setting({
    env: 'SEGMENTATION_SUBJECT_DAYS',
    describe: 'After how many days without any event a cart or a booking is forgotten',
    example: '90',
    default: 90,
  })
  @IsInt()
  @Min(14)
  subjectDays: number;
}
