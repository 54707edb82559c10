// The theme searches in a worker, which browsers do not start from file://. There a hidden frame takes its place.
'use strict';
if (location.protocol === 'file:') {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement('iframe');
      frame.hidden = true;
      document.body.append(frame);
      this.inner = frame.contentWindow;
      this.inner.postMessage = (data) => this.dispatchEvent(new MessageEvent('message', { data }));
      const script = this.inner.document.createElement('script');
      script.src = new URL(address, location.href).href;
      this.started = new Promise((resolve) => {
        script.onload = resolve;
      });
      this.inner.document.body.append(script);
    }

    postMessage(data) {
      this.started.then(() => this.inner.dispatchEvent(new MessageEvent('message', { data })));
    }
  };
}
