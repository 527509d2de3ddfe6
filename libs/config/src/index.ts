export * from './describe-settings.js';
export * from './load-settings.js';
export * from './service-settings.js';
export { Setting, type SettingKind, type SettingOptions } from './setting.js';
