import { BadRequestException, Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { Emulator } from '../emulator.js';
import { faultKinds, type FaultRule } from '../faults/fault.js';
import { Delivery } from '../messages/delivery.js';
import type { RecordPage } from '../record.js';
import type { UntakenPage } from '../untaken.js';
import { WebhookSender } from '../webhooks/webhook-sender.js';
import { FaultsDto, InboundDto, InboundUrlDto } from './admin.dto.js';

const usualPage = 1_000;
const largestPage = 10_000;
const sizeOf = (limit: string | undefined): number => Math.min(largestPage, Math.max(1, Number(limit) || usualPage));

/** For tests and the demo: what the carrier has seen, what shall go wrong, and what people write. Needs no key. */
@Controller('emulator')
export class AdminController {
  constructor(
    private readonly emulator: Emulator,
    private readonly delivery: Delivery,
    private readonly webhooks: WebhookSender,
  ) {}

  /** Every message that was taken, oldest first: a page of JSON, or all that follow as `format=ndjson`. */
  @Get('record')
  record(
    @Query('after') after: string | undefined,
    @Query('limit') limit: string | undefined,
    @Query('format') format: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const from = Math.max(0, Number(after) || 0);
    if (format === 'ndjson') {
      reply.type('application/x-ndjson').send(Readable.from(this.lines(from)));
      return;
    }
    reply.send(this.emulator.record.page(from, sizeOf(limit)));
  }

  /** Every create that was not taken, oldest first, with what the caller got. */
  @Get('untaken')
  untaken(@Query('after') after: string | undefined, @Query('limit') limit: string | undefined): UntakenPage {
    return this.emulator.untaken.page(Math.max(0, Number(after) || 0), sizeOf(limit));
  }

  @Get('counters')
  counters(): Record<string, unknown> {
    const { counts, refused, struck } = this.emulator;
    return {
      ...counts,
      refused: Object.fromEntries(refused),
      faults: Object.fromEntries(struck),
      webhooks: this.webhooks.counts,
      /** Messages on their way and webhooks not taken yet: 0 when all is quiet. */
      pending: this.delivery.pending + this.webhooks.pending,
    };
  }

  @Get('faults')
  faults(): { faults: readonly FaultRule[]; kinds: typeof faultKinds } {
    return { faults: this.emulator.faults.rules(), kinds: faultKinds };
  }

  /** Replaces all faults. The first that changes the answer wins; the others add up. */
  @Put('faults')
  setFaults(@Body() { faults }: FaultsDto): { faults: readonly FaultRule[] } {
    try {
      this.emulator.faults.set(faults.map((fault, index) => ({ id: `fault-${index + 1}`, ...fault })));
    } catch (error) {
      if (error instanceof SyntaxError) throw new BadRequestException('`to` must be a regular expression');
      throw error;
    }
    return { faults: this.emulator.faults.rules() };
  }

  @Delete('faults')
  @HttpCode(204)
  clearFaults(): void {
    this.emulator.faults.set([]);
  }

  /** A person writes to one of our numbers. */
  @Post('inbound')
  @HttpCode(202)
  inbound(@Body() text: InboundDto): { sid: string } {
    return { sid: this.emulator.receive(text).sid };
  }

  @Put('inbound-url')
  @HttpCode(204)
  inboundUrl(@Body() { url, number }: InboundUrlDto): void {
    if (number === undefined) this.emulator.inboundUrl = url;
    else this.emulator.inboundUrlOf.set(number, url);
  }

  private *lines(from: number): Iterable<string> {
    let page: RecordPage | undefined;
    for (let after: number | null = from; after !== null; after = page.next) {
      page = this.emulator.record.page(after, usualPage);
      if (page.entries.length > 0) yield `${page.entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`;
    }
  }
}
