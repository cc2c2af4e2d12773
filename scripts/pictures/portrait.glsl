// Head and shoulders against a bright window, low key; WHO chooses the sitter.

const vec3 KEY = normalize(WHO == 1 || WHO == 3 ? vec3(-0.85, 0.35, 0.05) : vec3(0.85, 0.40, 0.0));

float map(vec3 q, out float part) {
  part = 0.0;
  vec3 h = q;
  h.xz *= rot(WHO == 0 ? 1.95 : WHO == 1 ? -1.85 : WHO == 2 ? 1.80 : -1.75);
  vec3 skull = h - vec3(0.0, 0.10, 0.03);
  float d = length(skull * vec3(1.10, 0.92, 0.96)) - 0.46;
  d = smin(d, length((h - vec3(0.0, -0.22, -0.13)) * vec3(1.18, 0.86, 1.08)) - 0.31, 0.20);
  d = smin(d, length((h - vec3(0.0, -0.455, -0.26)) * vec3(1.0, 1.1, 1.0)) - 0.085, 0.16);
  vec3 nose = h - vec3(0.0, -0.09, -0.455);
  nose.yz *= rot(-0.42);
  d = smin(d, length(nose * vec3(2.0, 0.80, 1.4)) - 0.115, 0.07);
  d = smin(d, length((h - vec3(0.0, 0.085, -0.36)) * vec3(0.85, 2.6, 1.5)) - 0.15, 0.07);
  d = smin(d, length((h - vec3(0.0, -0.285, -0.395)) * vec3(1.15, 2.6, 1.6)) - 0.085, 0.05);
  vec3 socket = vec3(abs(h.x) - 0.155, h.y - 0.005, h.z + 0.43);
  d = -smin(-d, length(socket * vec3(1.0, 1.5, 1.0)) - 0.085, 0.07);
  vec3 ear = vec3(abs(h.x) - 0.415, h.y + 0.03, h.z - 0.05);
  d = smin(d, length(ear * vec3(2.2, 1.0, 1.4)) - 0.105, 0.04);
  d = smin(d, max(length((q.xz - vec2(0.0, 0.06)) ) - 0.235, abs(q.y + 0.58) - 0.26), 0.14);
  // Hair.
  float hair;
  float strand = 0.02;
  if (WHO == 0) {
    hair = max(length((h - vec3(0.0, 0.17, 0.09)) * vec3(1.02, 0.92, 0.92)) - 0.49, -(h.z + 0.215 + 0.55 * (h.y - 0.36)));
    hair = smin(hair, length(h - vec3(0.0, 0.30, 0.60)) - 0.20, 0.10);
  } else if (WHO == 1) {
    hair = max(length((h - vec3(0.0, 0.17, 0.06)) * vec3(1.03, 0.92, 0.94)) - 0.485, -(h.y - 0.20 + 0.55 * h.z * step(0.0, -h.z) + 0.55 * smoothstep(0.0, 0.3, h.z)));
    hair = min(hair, max(length((h - vec3(0.0, -0.27, -0.15)) * vec3(1.14, 0.84, 1.05)) - 0.325, h.y + 0.20 - 0.30 * smoothstep(-0.25, 0.05, h.z)));
  } else if (WHO == 2) {
    hair = max(length((h - vec3(0.0, 0.13, 0.07)) * vec3(0.97, 0.86, 0.88)) - 0.51, -(h.z + 0.235 + 0.30 * (h.y - 0.36)));
    vec3 fall = h - vec3(0.0, -0.38, 0.16);
    hair = smin(hair, max(length(fall * vec3(0.92, 0.55, 1.05)) - 0.42, -(h.z - 0.0 + 0.10)), 0.12);
  } else {
    hair = max(length((h - vec3(0.0, 0.18, 0.05)) * vec3(1.0, 0.88, 0.92)) - 0.50, -(h.y - 0.17 + 0.50 * h.z * step(0.0, -h.z) + 0.62 * smoothstep(0.0, 0.26, h.z)));
  }
  if (hair < 0.15) {
    strand = WHO == 3 ? 0.055 * noise(h * 13.0) + 0.02 * noise(h * 31.0) : 0.018 * noise(h * vec3(9.0, 3.0, 9.0)) + 0.008 * noise(h * vec3(40.0, 9.0, 40.0));
  }
  hair -= strand;
  // Shoulders and clothes.
  vec3 s = q - vec3(0.0, -1.34, 0.12);
  float coat = length(vec3(max(abs(s.x) - 0.50, 0.0), s.y * 0.98 + 0.16 * abs(s.x), s.z * 1.15)) - 0.46;
  coat = smin(coat, max(length((q.xz - vec2(0.0, 0.07)) * vec2(1.0, 1.0)) - 0.295, abs(q.y + 0.84) - 0.09 - (WHO == 3 ? 0.06 : 0.0)) - 0.02, 0.12);
  if (coat < 0.05) coat -= 0.006 * noise(q * 26.0);
  if (hair < d) { d = hair; part = 1.0; }
  if (coat < d) { d = coat; part = 2.0; }
  if (WHO == 3) {
    vec3 g = vec3(abs(h.x) - 0.165, h.y - 0.005, h.z + 0.455);
    float rim = max(abs(length(g.xy) - 0.118) - 0.012, abs(g.z) - 0.012);
    rim = min(rim, box(vec3(abs(h.x) - 0.33, h.y - 0.03, h.z + 0.24), vec3(0.012, 0.012, 0.22)));
    rim = min(rim, box(h - vec3(0, 0.03, -0.46), vec3(0.05, 0.012, 0.012)));
    if (rim < d) { d = rim; part = 3.0; }
  }
  return d * 0.8;
}
vec3 backdrop(vec2 p) {
  vec2 q = p + disc() * 0.16;
  vec3 warm = WHO == 0 ? vec3(0.74, 0.70, 0.64) : WHO == 1 ? vec3(0.42, 0.47, 0.50) : WHO == 2 ? vec3(0.70, 0.56, 0.42) : vec3(0.38, 0.40, 0.36);
  vec3 c = warm * mix(0.38, 1.0, smoothstep(-1.3, 0.9, q.y - 0.5 * q.x * KEY.x * -1.0));
  float pane = smoothstep(0.16, 0.0, abs(abs(q.x - 0.75 * KEY.x) - 0.42) - 0.30) * smoothstep(-0.75, -0.2, q.y);
  c += warm * pane * 0.8;
  float shelf = step(0.5, fract(q.y * 1.7 + 0.2)) * 0.08;
  return c * (1.0 - shelf);
}
vec3 scene(vec2 p) {
  vec3 o = vec3(0.0, -0.12, -5.2), d = normalize(vec3(p, 4.9));
  float t = 3.6, part, x;
  bool found = false;
  for (int i = 0; i < 90; i++) {
    float h = map(o + d * t, part);
    if (h < 0.0012) { found = true; break; }
    t += h;
    if (t > 7.2) break;
  }
  if (!found) return backdrop(p);
  vec3 q = o + d * t, n;
  vec2 k = vec2(1, -1) * 0.004;
  n = normalize(k.xyy * map(q + k.xyy, x) + k.yyx * map(q + k.yyx, x) + k.yxy * map(q + k.yxy, x) + k.xxx * map(q + k.xxx, x));
  vec3 skin = WHO == 0 ? vec3(0.62, 0.39, 0.28) : WHO == 1 ? vec3(0.34, 0.185, 0.115) : WHO == 2 ? vec3(0.52, 0.32, 0.21) : vec3(0.16, 0.085, 0.055);
  vec3 albedo = skin * (0.85 + 0.25 * fbm(q * 9.0, 3));
  float gloss = 0.20;
  if (part == 1.0) { albedo = WHO == 0 ? vec3(0.17, 0.15, 0.14) : WHO == 2 ? vec3(0.055, 0.03, 0.02) : vec3(0.022, 0.018, 0.016); gloss = 0.35; }
  if (part == 2.0) { albedo = WHO == 0 ? vec3(0.05, 0.06, 0.075) : WHO == 1 ? vec3(0.11, 0.12, 0.13) : WHO == 2 ? vec3(0.18, 0.055, 0.04) : vec3(0.16, 0.14, 0.11); gloss = 0.04; }
  if (part == 3.0) { albedo = vec3(0.02); gloss = 0.5; }
  vec3 l = normalize(KEY + 0.35 * sphereDirection());
  float lit = max(dot(n, l), 0.0);
  if (lit > 0.0) {
    float s = 0.03;
    for (int i = 0; i < 34; i++) {
      float h = map(q + n * 0.012 + l * s, x);
      if (h < 0.002) { lit = 0.0; break; }
      s += max(h, 0.012);
      if (s > 2.2) break;
    }
  }
  float open = 0.25 + 0.75 * smoothstep(0.0, 0.16, map(q + hemisphere(n) * 0.22, x));
  float rim = pow(1.0 - max(dot(n, -d), 0.0), 3.0);
  vec3 c = albedo * (lit * vec3(3.4, 3.0, 2.5) + open * (vec3(0.30, 0.29, 0.29) * (0.6 + 0.4 * n.y) + vec3(0.22, 0.20, 0.18) * sat(0.5 - 0.5 * dot(n, KEY) * 0.6)));
  c += albedo * vec3(1.0, 0.34, 0.18) * (part == 0.0 ? 0.45 : 0.0) * sat(0.35 - abs(dot(n, KEY) - 0.05)) * 1.4;
  c += gloss * pow(max(dot(reflect(d, n), KEY), 0.0), part == 1.0 ? 9.0 : 16.0) * (lit > 0.0 ? 1.0 : 0.15) * vec3(0.85, 0.8, 0.72) * 0.55;
  c += rim * backdrop(p) * 0.22 * open;
  return c;
}
vec3 grade(vec3 c, vec2 p) { return film(saturation(c, 0.82) * vignette(p, 0.3) * 0.44); }
