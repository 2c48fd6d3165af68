'use strict';
(() => {
  const words = JSON.parse(document.getElementById('words').textContent);
  const token = document.body.dataset.token;
  const key = 'coachdesk.chat.' + token;
  const at = id => document.getElementById(id);
  const memory = {};
  const shown = new Map();
  const queue = [];
  let me = null;
  let cursor = '0';
  let catching = null;
  let missed = false;
  let entering = false;
  let sending = false;
  let slow = false;
  let withAssistant = true;
  let socket = null;
  let joined = false;
  let pause = 1000;
  let planned = 0;
  let patience = 60000;
  let watch = 0;
  let typed = 0;
  let idle = 0;
  let typingGone = 0;

  const keep = value => {
    memory[key] = JSON.stringify(value);
    try { localStorage.setItem(key, memory[key]); } catch (e) { /* Remembered for this visit only. */ }
  };
  const kept = () => {
    try { return JSON.parse(localStorage.getItem(key) || memory[key] || 'null'); } catch (e) { return null; }
  };
  const state = word => { at('state').textContent = word ? words[word] : ''; };

  const ask = async (method, path, body) => {
    const answer = await fetch(path, {
      method, credentials: 'omit', cache: 'no-store',
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined
    });
    const json = await answer.json().catch(() => null);
    if (!answer.ok || json === null) {
      throw Object.assign(new Error('refused'),
        { status: answer.status, json, retry: Number(answer.headers.get('Retry-After')) });
    }
    return json;
  };

  // What is said: plain words, pictures that came within them, links and the studio's own emoji. Nothing else of what
  // a message holds is drawn, and nothing of it runs.
  const write = (into, text) => {
    const pattern = /\[emoji:([^\]\s/]{1,80})\]|(https?:\/\/[^\s<>"']+)/g;
    let from = 0;
    for (const found of text.matchAll(pattern)) {
      into.append(text.slice(from, found.index));
      from = found.index + found[0].length;
      if (found[1]) {
        const picture = document.createElement('img');
        picture.className = 'emoji';
        picture.alt = found[1].replace(/\.[a-z]+$/, '');
        picture.src = '/api/emojis/' + encodeURIComponent(found[1]) + '?participant_id=' + encodeURIComponent(me.participant);
        picture.addEventListener('error', () => picture.replaceWith(picture.alt));
        into.append(picture);
      } else {
        into.append(link(found[2], found[2]));
      }
    }
    into.append(text.slice(from));
  };
  const link = (address, text) => {
    const a = document.createElement('a');
    a.href = address;
    a.target = '_blank';
    a.rel = 'noopener noreferrer';
    a.textContent = text;
    return a;
  };
  const markup = (into, node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) write(into, child.data);
      else if (child.nodeName === 'BR') into.append('\n');
      else if (child.nodeName === 'IMG' && /^data:image\//.test(child.getAttribute('src') || '')) {
        const picture = document.createElement('img');
        picture.src = child.getAttribute('src');
        picture.alt = child.getAttribute('alt') || '';
        into.append(picture);
      } else if (!/^(SCRIPT|STYLE|TEMPLATE)$/.test(child.nodeName)) markup(into, child);
    }
  };
  const words_of = (into, text) => {
    if (/<[a-z!/]/i.test(text)) markup(into, new DOMParser().parseFromString(text, 'text/html').body);
    else write(into, text);
  };

  const name = message => message.sender_type === 'ai' ? message.sender || words.assistant
    : message.sender || (message.sender_type === 'coach' ? words.coach : words.somebody);
  const bubble = message => {
    const li = document.createElement('li');
    const mine = message.senderId === me.participant;
    li.className = mine ? 'mine' : message.sender_type;
    if (!mine) {
      const who = document.createElement('b');
      who.textContent = name(message);
      li.append(who);
    }
    const p = document.createElement('p');
    words_of(p, message.text || '');
    li.append(p);
    if (/^https:\/\//.test(message.media_url || '')) li.append(link(message.media_url, message.media_url));
    if (/^https?:\/\//.test(message.cta_link || '')) li.append(link(message.cta_link, message.cta_text || message.cta_link));
    const when = new Date(message.created_at);
    if (!isNaN(when)) {
      const time = document.createElement('time');
      time.dateTime = message.created_at;
      time.textContent = when.toLocaleString(document.documentElement.lang,
        when.toDateString() === new Date().toDateString() ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' });
      li.append(time);
    }
    return li;
  };
  const before = (a, b) => a.when !== b.when ? a.when < b.when : a.id < b.id;
  const show = message => {
    const list = at('messages');
    const low = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    const when = Date.parse(message.created_at) || 0;
    hide(message.id);
    const entry = { id: message.id, when, node: bubble(message) };
    let after = null;
    for (const other of shown.values()) {
      if (before(entry, other) && (!after || before(other, after))) after = other;
    }
    list.insertBefore(entry.node, after ? after.node : list.querySelector('.waiting'));
    shown.set(message.id, entry);
    settled(message.id);
    if (low || message.senderId === me.participant) list.scrollTop = list.scrollHeight;
  };
  const hide = id => {
    if (shown.has(id)) shown.get(id).node.remove();
    shown.delete(id);
  };

  // Everything that changed since the last time, in the order in which it reached the server.
  const catchUp = () => {
    if (catching) {
      missed = true;
      return catching;
    }
    catching = (async () => {
      let more = true;
      while (more) {
        missed = false;
        const query = new URLSearchParams({ session_id: me.session, participant_id: me.participant, cursor, limit: '200' });
        const answer = await ask('GET', '/api/messages/sync?' + query);
        answer.messages.forEach(show);
        answer.deleted.forEach(hide);
        cursor = answer.cursor;
        more = answer.has_more || missed;
      }
    })().finally(() => { catching = null; });
    return catching;
  };

  const waiting = entry => {
    const li = document.createElement('li');
    li.className = 'mine waiting';
    const p = document.createElement('p');
    p.textContent = entry.text;
    const small = document.createElement('time');
    small.textContent = words.waiting;
    li.append(p, small);
    entry.node = li;
    at('messages').append(li);
    at('messages').scrollTop = at('messages').scrollHeight;
  };
  const settled = id => {
    const index = queue.findIndex(entry => entry.id === id);
    if (index >= 0) {
      queue[index].node.remove();
      queue.splice(index, 1);
      remember();
    }
  };
  const remember = () => keep({ ...me, waiting: queue.map(entry => ({ id: entry.id, text: entry.text })) });

  const deliver = async entry => {
    if (withAssistant) {
      try {
        return await ask('POST', '/api/chat/ai-response',
          { session_id: me.session, participant_id: me.participant, message: entry.text, client_id: entry.id });
      } catch (e) {
        if (e.status !== 404 && e.status !== 405 && e.status !== 401) throw e;
        withAssistant = false;
      }
    }
    return ask('POST', '/api/chat/messages', {
      session_id: me.session, sender_id: me.participant, sender_name: me.name, content: entry.text, client_id: entry.id
    });
  };
  const pump = async () => {
    if (sending || !queue.length) return;
    sending = true;
    try {
      while (queue.length) {
        const entry = queue[0];
        await deliver(entry);
        await catchUp();
        settled(entry.id);
        if (slow) {
          slow = false;
          state(joined ? '' : 'offline');
        }
      }
    } catch (e) {
      if (e.status >= 400 && e.status < 500 && e.status !== 429) {
        // What would be refused as well goes back with it, before what is being written.
        const refused = [...queue];
        refused.forEach(entry => settled(entry.id));
        at('text').value = [...refused.map(entry => entry.text), at('text').value].filter(Boolean).join('\n');
        state(e.status === 403 ? 'removed' : 'failed');
      } else {
        if (e.status === 429) {
          slow = true;
          state('slow');
        }
        setTimeout(pump, 1000 * (e.retry || 5));
      }
    } finally {
      sending = false;
    }
  };

  const emit = (event, body) => {
    if (joined) socket.send('42' + JSON.stringify([event, body]));
  };
  const hear = (event, body) => {
    if (event === 'joined_session') {
      joined = true;
      pause = 1000;
      state('');
      catchUp().then(pump, () => {});
    } else if (event === 'message_received' && body.session_id === me.session) {
      catchUp().catch(() => {});
    } else if (event === 'user_typing' && body.session_id === me.session) {
      clearTimeout(typingGone);
      at('typing').textContent = body.is_typing ? words.typing.replace('{0}', body.user_name || words.somebody) : '';
      typingGone = setTimeout(() => { at('typing').textContent = ''; }, 3000);
    }
  };
  const listen = () => {
    clearTimeout(planned);
    if (socket) return;
    state('connecting');
    const line = new WebSocket(location.origin.replace(/^http/, 'ws') + '/socket.io/?EIO=4&transport=websocket');
    socket = line;
    const alive = () => {
      clearTimeout(watch);
      watch = setTimeout(() => line.close(), patience);
    };
    alive();
    line.onmessage = ({ data }) => {
      alive();
      if (data[0] === '0') {
        const opening = JSON.parse(data.slice(1));
        patience = opening.pingInterval + opening.pingTimeout;
        line.send('40');
      } else if (data === '2') {
        line.send('3');
      } else if (data.startsWith('40')) {
        line.send('42' + JSON.stringify(['join_session', { session_id: me.session, participant_id: me.participant }]));
      } else if (data.startsWith('42')) {
        const said = JSON.parse(data.slice(2));
        hear(said[0], said[1] || {});
      }
    };
    line.onclose = () => {
      clearTimeout(watch);
      socket = null;
      joined = false;
      state('offline');
      planned = setTimeout(listen, pause * (0.5 + Math.random() / 2));
      pause = Math.min(30000, pause * 2);
    };
  };

  const room = entered => {
    me = { participant: entered.participant.id, session: entered.session.id, name: entered.participant.name };
    const before = kept();
    ((before && before.waiting) || []).forEach(entry => {
      queue.push(entry);
      waiting(entry);
    });
    remember();
    at('title').textContent = entered.session.title || words.title;
    at('door').hidden = true;
    at('room').hidden = false;
    // Where there is no keyboard it would come up over the messages.
    if (matchMedia('(pointer: fine)').matches) at('text').focus();
    listen();
  };
  const enter = async fields => {
    if (entering) return;
    entering = true;
    state('connecting');
    try {
      room(await ask('POST', '/api/chat/smart-entry', { ...fields, link_token: token }));
    } catch (e) {
      if (e.status === undefined && fields.participant_id) setTimeout(() => enter(fields), 5000);
      state(e.status === 404 ? 'expired' : e.status === 429 ? 'busy' : 'offline');
    } finally {
      entering = false;
    }
  };

  document.querySelectorAll('[data-word]').forEach(node => { node.textContent = words[node.dataset.word]; });
  at('welcome').textContent = words.welcome;
  at('text').setAttribute('aria-label', words.write);
  at('text').placeholder = words.write;
  at('messages').setAttribute('aria-label', words.messages);
  at('door').addEventListener('submit', event => {
    event.preventDefault();
    enter({ name: at('name').value, email: at('email').value, whatsapp: at('whatsapp').value });
  });
  at('say').addEventListener('submit', event => {
    event.preventDefault();
    const text = at('text').value;
    if (!text.trim()) return;
    const entry = { id: identity(), text };
    queue.push(entry);
    waiting(entry);
    remember();
    at('text').value = '';
    emit('typing_stop', { session_id: me.session });
    pump();
  });
  // Where a page is not served over TLS, browsers keep randomUUID to themselves.
  const identity = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
  at('text').addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      at('say').requestSubmit();
    }
  });
  at('text').addEventListener('input', () => {
    const now = Date.now();
    if (now - typed >= 1000) {
      typed = now;
      emit('typing_start', { session_id: me.session });
    }
    clearTimeout(idle);
    idle = setTimeout(() => emit('typing_stop', { session_id: me.session }), 3000);
  });
  // Whoever stands at the end stays there when the room gets smaller: by a keyboard, a longer text, a word above.
  let end = true;
  at('messages').addEventListener('scroll', event => {
    const list = event.target;
    end = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  });
  new ResizeObserver(() => {
    if (end) at('messages').scrollTo({ top: at('messages').scrollHeight, behavior: 'instant' });
  }).observe(at('messages'));
  window.addEventListener('online', () => { if (me) listen(); });
  document.addEventListener('visibilitychange', () => { if (me && !document.hidden) listen(); });

  const back = kept();
  if (back && back.participant) enter({ name: back.name, participant_id: back.participant });
  else at('door').hidden = false;
})();
