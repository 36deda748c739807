import { endRunning } from './run.js';

/**
 * Everything one launcher has started, in the order of starting; it leaves in the opposite order: first those who ask, last
 * those who keep. Once it closes nobody moves in any more.
 */
export class Household {
  services = [];
  closing = false;

  async up(service) {
    if (this.closing) throw new Error('stopping');
    this.services.push(service);
    await service.start();
  }

  /** Restart is the business of each service; leaving is common. */
  async close() {
    this.closing = true;
    endRunning();
    for (const service of this.services) service.stopping = true;
    for (const service of this.services.toReversed()) await service.stop();
  }
}
