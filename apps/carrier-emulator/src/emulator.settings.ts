import { HostSettings, Setting } from '@rebound/config';
import { IsBoolean, IsInt, IsString, IsUrl, Matches, Min } from 'class-validator';

/** The account that everything without settings of its own uses. */
export const demoAccountSid = `AC${'0'.repeat(31)}1`;
export const demoAuthToken = 'emulator-auth-token';

export class CarrierEmulatorSettings extends HostSettings {
  @Setting({
    env: 'CARRIER_EMULATOR_ACCOUNT_SID',
    describe: 'The account it plays; the user name of the REST API',
    example: demoAccountSid,
    default: demoAccountSid,
  })
  @Matches(/^AC[0-9a-f]{32}$/)
  accountSid: string;

  @Setting({
    env: 'CARRIER_EMULATOR_AUTH_TOKEN',
    describe: 'The password of the REST API, and what webhooks are signed with',
    example: demoAuthToken,
    default: demoAuthToken,
    secret: true,
  })
  @IsString()
  authToken: string;

  @Setting({
    env: 'CARRIER_EMULATOR_INBOUND_URL',
    describe: 'Where texts from people are posted; may be changed while it runs',
    example: 'http://127.0.0.1:7005/webhooks/twilio/main/inbound',
    optional: true,
  })
  @IsUrl({ require_tld: false, require_protocol: true })
  inboundUrl?: string;

  @Setting({
    env: 'CARRIER_EMULATOR_HANDLE_STOP',
    describe: 'Block a person who writes STOP, as Twilio does by default',
    example: 'true',
    default: false,
  })
  @IsBoolean()
  handleStop: boolean;

  @Setting({
    env: 'CARRIER_EMULATOR_SENT_AFTER_MS',
    describe: 'Real ms from taking a message to the receipt "sent", spread by half',
    example: '5',
    default: 5,
  })
  @IsInt()
  @Min(0)
  sentAfterMs: number;

  @Setting({
    env: 'CARRIER_EMULATOR_DELIVERED_AFTER_MS',
    describe: 'Real ms from "sent" to the last receipt, spread by half',
    example: '20',
    default: 20,
  })
  @IsInt()
  @Min(0)
  deliveredAfterMs: number;

  @Setting({
    env: 'CARRIER_EMULATOR_WEBHOOK_RETRIES',
    describe: 'How often a webhook that was not taken is posted again',
    example: '10',
    default: 10,
  })
  @IsInt()
  @Min(0)
  webhookRetries: number;

  @Setting({
    env: 'CARRIER_EMULATOR_KEEP_MESSAGES',
    describe: 'How many messages are remembered; older ones go',
    example: '200000',
    default: 200_000,
  })
  @IsInt()
  @Min(1)
  keepMessages: number;

  @Setting({
    env: 'CARRIER_EMULATOR_SEED',
    describe: 'Draws of faults and delays hang on it: the same seed fails in the same places',
    example: 'demo-1',
    default: 'emulator',
  })
  @IsString()
  seed: string;
}
