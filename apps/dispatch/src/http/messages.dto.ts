import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { messageStates } from '@rebound/contracts';

export class HistoryView {
  @ApiProperty({ description: 'counts from 1; 0 is the arrival' })
  sequence: number;
  @ApiProperty({ enum: Object.keys(messageStates) })
  state: string;
  @ApiPropertyOptional({ description: 'from the closed list of reasons' })
  reason?: string;
  @ApiProperty({ description: 'ISO 8601, UTC' })
  at: string;
  @ApiPropertyOptional({ description: 'deferred: when it is looked at again' })
  until?: string;
  @ApiPropertyOptional({ description: "the carrier's own code" })
  code?: string;
}

/** Never the number and never the text. */
export class MessageView {
  @ApiProperty()
  messageId: string;
  @ApiProperty()
  campaign: string;
  @ApiProperty()
  step: string;
  @ApiProperty()
  arm: string;
  @ApiProperty()
  personId: string;
  @ApiProperty({ description: 'what the abandonment is about' })
  subjectKey: string;
  @ApiProperty()
  occurrence: number;
  @ApiProperty()
  class: string;
  @ApiProperty()
  purpose: string;
  @ApiPropertyOptional({ description: 'ISO 3166-1 alpha-2' })
  country?: string;
  @ApiProperty({ enum: Object.keys(messageStates) })
  state: string;
  @ApiPropertyOptional()
  reason?: string;
  @ApiProperty({ description: 'nothing follows this state' })
  final: boolean;
  @ApiProperty()
  requestedAt: string;
  @ApiPropertyOptional({ description: 'while it waits: when it is looked at' })
  dueAt?: string;
  @ApiPropertyOptional()
  submittedAt?: string;
  @ApiPropertyOptional()
  deliveredAt?: string;
  @ApiPropertyOptional()
  sender?: string;
  @ApiPropertyOptional()
  carrier?: string;
  @ApiPropertyOptional({ description: "the carrier's own id" })
  carrierMessageId?: string;
  @ApiPropertyOptional({ enum: ['GSM-7', 'UCS-2'] })
  encoding?: string;
  @ApiPropertyOptional({ description: 'parts the carrier bills' })
  parts?: number;
  @ApiProperty({ description: 'how often it was handed over, or was about to be' })
  attempts: number;
  @ApiProperty({ type: [HistoryView] })
  history: HistoryView[];
}

export class CheckView {
  @ApiProperty()
  check: string;
  @ApiProperty({ enum: ['pass', 'defer', 'suppress', 'withdraw'] })
  verdict: string;
  @ApiPropertyOptional()
  reason?: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what was seen' })
  values: Record<string, unknown>;
}

export class DecisionView {
  @ApiProperty({ description: 'of the state the decision led to' })
  sequence: number;
  @ApiProperty()
  at: string;
  @ApiProperty({ enum: ['send', 'defer', 'suppress', 'withdraw'] })
  decision: string;
  @ApiPropertyOptional()
  reason?: string;
  @ApiProperty({ type: [CheckView], description: 'in order; those after the one that decided were not looked at' })
  checks: CheckView[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'content hashes of the definitions it was made with',
  })
  hashes: Record<string, string>;
}

export class WaitingView {
  @ApiProperty({ description: 'consent has said that it is up to date', type: Boolean })
  consentAlive: boolean;
  @ApiPropertyOptional({ description: 'the copy of consent reaches to here' })
  consentUpTo?: string;
  @ApiPropertyOptional({ description: 'everything campaigns said up to here is read' })
  requestsUpTo?: string;
  @ApiProperty({ description: 'it had to wait, so what stands behind it is read first' })
  waited: boolean;
}

export class DecisionsView {
  @ApiProperty()
  messageId: string;
  @ApiProperty({ enum: Object.keys(messageStates) })
  state: string;
  @ApiPropertyOptional({ description: 'why it stands where it stands' })
  reason?: string;
  @ApiProperty()
  final: boolean;
  @ApiProperty({ type: [DecisionView], description: 'each look of the gate that led to a state' })
  decisions: DecisionView[];
  @ApiPropertyOptional({ type: WaitingView, description: 'while it waits: what it waits for' })
  waitingFor?: WaitingView;
  @ApiProperty({ type: [HistoryView] })
  history: HistoryView[];
}
