import { ServiceSettings, Setting } from '@rebound/config';
import { IsInt, Matches, Max, Min } from 'class-validator';

export class CampaignsSettings extends ServiceSettings {
  @Setting({
    env: 'CAMPAIGNS_LINK_LENGTH',
    describe: 'Characters of a short link as dispatch makes it, https:// included; bodies carry tokens of that length',
    example: '28',
    optional: true,
    kind: 'number',
  })
  @IsInt()
  @Min(10)
  @Max(100)
  linkLength?: number;

  @Setting({
    env: 'CAMPAIGNS_RETENTION',
    describe:
      'How long enrolments and what was left are kept after they ended; at least P31D, so that no late event finds them gone',
    example: 'P90D',
    default: 'P90D',
  })
  @Matches(/^P(3[1-9]|[4-9]\d|\d{3,4})D$/, { message: 'must be a number of days from P31D on' })
  retention: string;
}
