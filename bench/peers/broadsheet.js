/** Ours: data is read, checked and shown by the element, as any page does it. */
import '../../dist/cdn/broadsheet.core.js';

globalThis.peer = {
  async mount(container, data) {
    const element = document.createElement('news-article');
    element.data = data;
    container.append(element);
    await element.updateComplete;
  },
  async update(container, data) {
    const element = container.firstElementChild;
    element.data = data;
    await element.updateComplete;
  },
  async adopt(container) {
    await container.firstElementChild.updateComplete;
  },
};
