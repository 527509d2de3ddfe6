import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { models } from '../domain/attribute.js';

const modelIds = models.map(({ id }) => id);

export class ReportQuery {
  @ApiPropertyOptional({
    example: '2026-11-01T00:00:00Z',
    description: 'start, inclusive; 30 days before the end if absent',
  })
  @IsOptional()
  @IsString()
  from?: string;

  @ApiPropertyOptional({ example: '2026-12-01T00:00:00Z', description: 'end, exclusive; now if absent' })
  @IsOptional()
  @IsString()
  to?: string;

  @ApiPropertyOptional({ example: 'cart-reminder' })
  @IsOptional()
  @IsString()
  @MaxLength(63)
  campaign?: string;
}

export class AttributionQuery extends ReportQuery {
  @ApiPropertyOptional({ enum: modelIds, default: 'last-touch' })
  @IsOptional()
  @IsIn(modelIds)
  model?: string;
}

export class FunnelView {
  @ApiProperty() candidates: number;
  @ApiProperty() heldOut: number;
  @ApiProperty() submitted: number;
  @ApiProperty() delivered: number;
  @ApiProperty({ description: 'message parts handed to carriers: what is billed' }) parts: number;
  @ApiProperty() pending: number;
  @ApiProperty() undelivered: number;
  @ApiProperty() failed: number;
  @ApiProperty({ description: 'no receipt before the deadline' }) unconfirmed: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'by reason' })
  suppressed: Record<string, number>;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'by reason' })
  withdrawn: Record<string, number>;
  @ApiProperty({ description: 'messages with at least one human click' }) clicked: number;
  @ApiProperty() humanClicks: number;
  @ApiProperty({ description: 'hits by previews, scanners and other programs' }) otherClicks: number;
  @ApiProperty({ description: 'within 7 days of the message' }) optOuts: number;
  @ApiProperty({ type: Number, nullable: true, description: 'delivered / (submitted - still pending)' }) deliveryRate:
    number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'clicked / delivered' }) clickRate: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'optOuts / delivered' }) optOutRate: number | null;
}

export class CampaignFunnelView extends FunnelView {
  @ApiProperty() campaign: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'people who entered, by arm' })
  enrolled: Record<string, number>;
}

export class FunnelReportView {
  @ApiProperty() from: string;
  @ApiProperty() to: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'abandonments, by signal' })
  signals: Record<string, number>;
  @ApiProperty({ type: () => FunnelView }) total: FunnelView;
  @ApiProperty({ type: () => [CampaignFunnelView] }) campaigns: CampaignFunnelView[];
}

export class CreditedView {
  @ApiProperty() campaign: string;
  @ApiProperty() step: string;
  @ApiProperty() currency: string;
  @ApiProperty({ enum: ['click', 'delivery'] }) touch: string;
  @ApiProperty() orders: number;
  @ApiProperty({ description: 'integer minor units' }) creditedMinor: number;
}

export class OrderTotalView {
  @ApiProperty() currency: string;
  @ApiProperty() orders: number;
  @ApiProperty({ description: 'net of refunds and cancellations' }) orderMinor: number;
  @ApiProperty() creditedMinor: number;
  @ApiProperty() unattributedMinor: number;
}

export class AttributionReportView {
  @ApiProperty() from: string;
  @ApiProperty() to: string;
  @ApiProperty() model: string;
  @ApiProperty({ type: () => [CreditedView] }) credits: CreditedView[];
  @ApiProperty({
    type: () => [OrderTotalView],
    description: 'all orders of the workspace; credited and unattributed add up to them',
  })
  orders: OrderTotalView[];
}
