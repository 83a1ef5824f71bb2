// Draws the process diagram of a case and marks where it stands:
//   <div class="case-diagram" data-src="/api/cases/GX-…/diagram"></div>
// The source answers {xml, done: [ids], current: [ids], cancelled: [ids]}. The steps are also told as a list.
(() => {
  const root = new URL('..', document.currentScript.src);
  const VIEWER = new URL('webjars/bpmn-js/dist/bpmn-navigated-viewer.production.min.js', root);
  const STYLES = ['webjars/bpmn-js/dist/assets/diagram-js.css', 'css/diagram.css'].map((path) => new URL(path, root));
  const TALLEST = 680;
  const MARGIN = 12;
  const MARK = 28;

  const hosts = document.querySelectorAll('.case-diagram[data-src]');
  if (hosts.length) {
    STYLES.forEach((href) => document.head.append(create('link', { rel: 'stylesheet', href })));
    const drawing = load();
    hosts.forEach((host) => show(host, drawing));
  }

  function load() {
    return new Promise((resolve, reject) => {
      const script = create('script', { src: VIEWER });
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
      document.head.append(script);
    });
  }

  async function show(host, drawing) {
    host.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(host.dataset.src, { headers: { Accept: 'application/json' } });
      if (!response.ok) throw new Error(response.status);
      await drawing;
      await draw(host, await response.json());
    } catch {
      host.replaceChildren(create('p', {}, '流程图没有读出，请刷新页面再试。'));
    }
    host.removeAttribute('aria-busy');
  }

  async function draw(host, { xml, done, current, cancelled = [] }) {
    const canvasPlace = create('div', { class: 'diagram-canvas', 'aria-hidden': 'true' });
    host.replaceChildren(canvasPlace);
    const viewer = new window.BpmnJS({ container: canvasPlace });
    await viewer.importXML(xml);
    // The picture is for the eye, its words stand below: the keyboard passes the maker's mark by.
    canvasPlace.querySelectorAll('a').forEach((link) => link.setAttribute('tabindex', '-1'));
    const canvas = viewer.get('canvas');
    const shapes = viewer.get('elementRegistry');
    mark(canvas, shapes, { 'is-done': done, 'is-current': current, 'is-cancelled': cancelled });
    // The page scrolls on; zooming is by the buttons, moving by dragging.
    viewer.get('zoomScroll').toggle(false);
    host.prepend(bar(canvas, cancelled.length > 0));
    host.append(steps(shapes, done, current, cancelled));
    let width = 0;
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width === width) return;
      width = contentRect.width;
      fit(canvas, canvasPlace);
    }).observe(canvasPlace);
  }

  function mark(canvas, shapes, ids) {
    for (const [marker, elements] of Object.entries(ids)) {
      elements.filter((id) => shapes.get(id)).forEach((id) => canvas.addMarker(id, marker));
    }
  }

  /** As wide as the page allows, and no taller than the drawing is then; the library's mark stands below it. */
  function fit(canvas, place) {
    const { inner } = canvas.viewbox();
    const width = inner.width + 2 * MARGIN;
    const scale = place.clientWidth / width;
    const height = inner.height + 2 * MARGIN + MARK / scale;
    place.style.height = `${Math.min(TALLEST, Math.ceil(height * scale))}px`;
    canvas.resized();
    canvas.viewbox({ x: inner.x - MARGIN, y: inner.y - MARGIN, width, height });
  }

  function bar(canvas, withCancelled) {
    const zoom = (label, step) => {
      const button = create('button', { type: 'button' }, label);
      button.addEventListener('click', () => step());
      return button;
    };
    const place = () => canvas.getContainer().closest('.diagram-canvas');
    return create(
      'div',
      { class: 'diagram-bar' },
      create('span', { class: 'legend-done' }, '已办'),
      create('span', { class: 'legend-current' }, '正在办理'),
      ...(withCancelled ? [create('span', { class: 'legend-cancelled' }, '已中止')] : []),
      create('span', { class: 'legend-open' }, '未到'),
      create(
        'div',
        { class: 'diagram-tools', role: 'group', 'aria-label': '流程图缩放' },
        zoom('放大', () => canvas.zoom(canvas.zoom() * 1.4, 'auto')),
        zoom('缩小', () => canvas.zoom(canvas.zoom() / 1.4, 'auto')),
        zoom('全图', () => fit(canvas, place())),
      ),
    );
  }

  function steps(shapes, done, current, cancelled) {
    const names = (ids) => ids.map((id) => shapes.get(id)?.businessObject).filter((step) => step?.name && isStep(step));
    const lines = [
      ...names(done).map((step) => create('li', {}, `${step.name}（已办）`)),
      ...names(cancelled).map((step) => create('li', {}, `${step.name}（已中止）`)),
      ...names(current).map((step) => create('li', {}, create('strong', {}, `${step.name}（正在办理）`))),
    ];
    const narrow = window.matchMedia('(max-width: 767.98px)').matches;
    return create(
      'details',
      { class: 'diagram-steps', ...(narrow ? { open: '' } : {}) },
      create('summary', {}, '用文字列出各环节'),
      create('ol', {}, ...lines),
    );
  }

  /** Gateways ask and links connect; neither is a step to tell. */
  function isStep(element) {
    return !/Gateway$/.test(element.$type) && !/^linkEvent_/.test(element.id);
  }

  function create(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }
})();
