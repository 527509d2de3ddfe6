import { Module } from '@nestjs/common';
import { Gate } from './edge/gate.js';
import { Intake } from './edge/intake.js';
import { Rejections } from './edge/rejections.js';

@Module({ providers: [Gate, Intake, Rejections] })
export class IngestModule {}
