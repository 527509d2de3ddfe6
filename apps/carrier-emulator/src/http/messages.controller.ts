import { Body, Controller, Delete, Get, HttpException, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import { Emulator } from '../emulator.js';
import type { ListFilter } from '../messages/message-store.js';
import { resource, type Message } from '../messages/message.js';
import { errorBody, twilioError, type TwilioError } from '../messages/twilio-error.js';
import { BasicAuthGuard } from './basic-auth.guard.js';
import type { Form } from './form.js';

const mostOnAPage = 1000;

/** Twilio's Messages resource, REST API 2010-04-01. */
@Controller('2010-04-01/Accounts/:account')
@UseGuards(BasicAuthGuard)
export class MessagesController {
  constructor(private readonly emulator: Emulator) {}

  @Post('Messages.json')
  async create(
    @Body() form: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { delayMs, answer } = this.emulator.create(form ?? {});
    if (delayMs > 0) await wait(delayMs);
    switch (answer.kind) {
      case 'created':
        return void reply.status(201).send(this.show(answer.message));
      case 'error':
        return void reply.status(answer.error.status).send(errorBody(answer.error));
      case 'broken':
        return void reply.status(answer.status).type('text/html').send('<html>Service Unavailable</html>');
      case 'silence':
        // The caller gives up, or the emulator is closed.
        return void reply.hijack();
      case 'reset':
        reply.hijack();
        return void request.raw.socket.resetAndDestroy();
    }
  }

  @Get('Messages.json')
  list(@Query() query: Form, @Req() { url }: FastifyRequest): Record<string, unknown> {
    const size = Math.min(mostOnAPage, Math.max(1, Number(query['PageSize']) || 50));
    const page = Math.max(0, Number(query['Page']) || 0);
    const found = this.emulator.store.list(filterOf(query), { offset: page * size, size }, (message) =>
      this.emulator.isVisible(message),
    );
    const at = (number: number): string => pageUri(url, number, size);
    return {
      messages: found.items.map((message) => this.show(message)),
      page,
      page_size: size,
      start: page * size,
      end: page * size + Math.max(0, found.items.length - 1),
      uri: url,
      first_page_uri: at(0),
      previous_page_uri: page > 0 ? at(page - 1) : null,
      next_page_uri: found.hasMore ? at(page + 1) : null,
    };
  }

  @Get('Messages/:name')
  fetch(@Param('name') name: string): Record<string, unknown> {
    return this.show(this.find(name));
  }

  /** `Status=canceled` takes a message back; an empty `Body` redacts one. */
  @Post('Messages/:name')
  update(@Param('name') name: string, @Body() form: Form | undefined, @Res() reply: FastifyReply): void {
    const message = this.find(name);
    const error = form?.['Status'] === 'canceled' ? this.emulator.cancel(message) : undefined;
    if (error) throw refusal(error);
    if (form?.['Body'] === '') message.body = '';
    reply.status(200).send(this.show(message));
  }

  @Delete('Messages/:name')
  remove(@Param('name') name: string, @Res() reply: FastifyReply): void {
    this.emulator.store.remove(this.find(name).sid);
    reply.status(204).send();
  }

  private find(name: string): Message {
    const message = this.emulator.store.get(name.replace(/\.json$/, ''));
    if (!message || !this.emulator.isVisible(message)) throw refusal(twilioError(20404));
    return message;
  }

  private show(message: Message): Record<string, unknown> {
    return resource(message, this.emulator.options.accountSid);
  }
}

const refusal = (error: TwilioError): HttpException => new HttpException(errorBody(error), error.status);

function filterOf(query: Form): ListFilter {
  const { To: to, From: from, DateSent: sentOn, 'DateSent>': sentFrom, 'DateSent<': sentUntil } = query;
  const day = (text: string | undefined): string | undefined => text?.slice(0, 10);
  return Object.fromEntries(
    Object.entries({ to, from, sentOn: day(sentOn), sentFrom: day(sentFrom), sentUntil: day(sentUntil) }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
}

function pageUri(url: string, page: number, size: number): string {
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('PageSize', String(size));
  parameters.set('Page', String(page));
  return `${path}?${parameters.toString()}`;
}
