// The peer of the edge: events into Kafka as Nest's documentation shows it. Fastify, DTOs with class-validator, a guard for
// the key, and one `send` a request, awaited before the answer.
import 'reflect-metadata';
import {
  Body,
  type CanActivate,
  Controller,
  type ExecutionContext,
  HttpCode,
  Injectable,
  Module,
  type OnModuleDestroy,
  type OnModuleInit,
  Post,
  UseGuards,
  ValidationPipe,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Kafka, logLevel, type Producer } from 'kafkajs';
import { answerQuestions, onEnd, variable } from '../world/answering.js';

class ContextDto {
  @IsOptional() @IsString() @MaxLength(500) userAgent?: string;
  @IsOptional() @IsString() @MaxLength(35) locale?: string;
  @IsOptional() @IsString() @MaxLength(64) timezone?: string;
  @IsOptional() @IsObject() traits?: Record<string, unknown>;
}

class TrackDto {
  @IsString() @IsNotEmpty() type: string;
  @IsString() @IsNotEmpty() @MaxLength(200) messageId: string;
  @IsString() @IsNotEmpty() @MaxLength(200) userId: string;
  @IsString() @IsNotEmpty() @MaxLength(200) event: string;
  @IsOptional() @IsISO8601() timestamp?: string;
  @IsOptional() @IsObject() properties?: Record<string, unknown>;
  @IsOptional() @ValidateNested() @Type(() => ContextDto) context?: ContextDto;
}

class BatchDto {
  @ArrayNotEmpty() @ArrayMaxSize(2500) @ValidateNested({ each: true }) @Type(() => TrackDto) batch: TrackDto[];
}

@Injectable()
class KeyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request: { headers: Record<string, string | undefined> } = context.switchToHttp().getRequest();
    return request.headers.authorization === `Bearer ${variable('API_KEY')}`;
  }
}

@Injectable()
class EventsService implements OnModuleInit, OnModuleDestroy {
  private readonly topic = variable('TOPIC');
  private readonly producer: Producer = new Kafka({
    clientId: 'peer',
    brokers: variable('KAFKA_BROKERS').split(','),
    logLevel: logLevel.ERROR,
  }).producer({ allowAutoTopicCreation: false });

  async onModuleInit(): Promise<void> {
    await this.producer.connect();
  }

  async onModuleDestroy(): Promise<void> {
    await this.producer.disconnect();
  }

  async publish(events: readonly TrackDto[]): Promise<void> {
    const receivedAt = new Date().toISOString();
    await this.producer.send({
      topic: this.topic,
      acks: -1,
      messages: events.map((event) => ({ key: event.userId, value: JSON.stringify({ ...event, receivedAt }) })),
    });
  }
}

@Controller('v1')
@UseGuards(KeyGuard)
class EventsController {
  constructor(private readonly events: EventsService) {}

  @Post('track')
  @HttpCode(202)
  async track(@Body() event: TrackDto): Promise<{ success: true }> {
    await this.events.publish([event]);
    return { success: true };
  }

  @Post('batch')
  @HttpCode(202)
  async batch(@Body() { batch }: BatchDto): Promise<{ success: true }> {
    await this.events.publish(batch);
    return { success: true };
  }
}

@Module({ controllers: [EventsController], providers: [EventsService, KeyGuard] })
class PeerModule {}

const app = await NestFactory.create<NestFastifyApplication>(PeerModule, new FastifyAdapter(), { logger: ['error'] });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(Number(variable('PORT')), '127.0.0.1');
onEnd(() => app.close());
answerQuestions({});
