import { ServiceSettings, Setting } from '@rebound/config';
import { Matches } from 'class-validator';

export class AnalyticsSettings extends ServiceSettings {
  @Setting({
    env: 'ANALYTICS_RETENTION',
    describe:
      'How long touches, messages, orders and their credits are kept for reports; well above any attribution window',
    example: 'P800D',
    default: 'P800D',
  })
  @Matches(/^P(?=.)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/, {
    message: 'must be an ISO 8601 duration such as P800D',
  })
  retention: string;
}
