import { ServiceSettings, Setting } from '@rebound/config';
import { IsInt, Max, Min } from 'class-validator';

export class ConsentSettings extends ServiceSettings {
  @Setting({
    env: 'CONSENT_IMPORT_MAX_BYTES',
    describe: 'Largest list that one import takes, in bytes',
    example: '268435456',
    default: 256 * 1024 * 1024,
  })
  @IsInt()
  @Min(1024)
  importMaxBytes: number;

  @Setting({
    env: 'CONSENT_IMPORT_BLOCK',
    describe: 'Lines of an import that are written in one transaction',
    example: '1000',
    default: 1000,
  })
  @IsInt()
  @Min(1)
  @Max(5000)
  importBlock: number;

  @Setting({
    env: 'CONSENT_PAUSED_WORDS_DAYS',
    describe:
      'Days after which number and words of a reply that nobody has looked at are forgotten; it goes on waiting',
    example: '90',
    default: 90,
  })
  @IsInt()
  @Min(1)
  pausedWordsDays: number;
}
