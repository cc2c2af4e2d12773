// Open water against the light, a small ferry on the horizon.

const vec3 SUN = normalize(vec3(0.22, 0.17, 1.0));

vec3 skyAt(vec3 d) {
  float up = max(d.y, 0.0);
  vec3 c = mix(vec3(0.74, 0.66, 0.56), vec3(0.27, 0.37, 0.46), 1.0 - exp(-up * 4.5));
  float s = max(dot(d, SUN), 0.0);
  c += vec3(1.0, 0.72, 0.42) * (0.45 * pow(s, 18.0) + 1.6 * pow(s, 260.0));
  vec2 q = d.xz / (up + 0.09);
  float cover = fbm(q * vec2(0.55, 0.32) + vec2(4.0, 1.7), 6);
  float dense = smoothstep(0.42, 0.68, cover);
  vec3 cloud = mix(vec3(0.86, 0.76, 0.66), vec3(0.24, 0.27, 0.32), smoothstep(0.44, 0.78, cover));
  cloud += vec3(1.1, 0.75, 0.4) * pow(s, 30.0) * (1.0 - dense) * 2.0;
  return mix(c, cloud, dense * smoothstep(0.0, 0.09, up) * 0.9);
}
float swell(vec2 p, int octaves) {
  float h = 0.0, a = 0.42, f = 0.16;
  vec2 q = p;
  for (int i = 0; i < octaves; i++) {
    vec2 w = q * f + vec2(0.0, float(i) * 3.7);
    float n = 1.0 - abs(2.0 * noise(w * vec2(0.75, 1.5)) - 1.0);
    float m = 1.0 - abs(sin(w.y * 2.4 + 2.6 * noise(w * 0.8)));
    h += a * mix(n * n, m, 0.45);
    q = TURN * q + 1.3;
    f *= 1.83;
    a *= 0.48;
  }
  return h;
}
vec3 scene(vec2 p) {
  vec3 o = vec3(0.0, 2.6, 0.0);
  vec3 d = normalize(vec3(p.x, p.y - 0.02, 2.6));
  float line = 0.0;
  vec3 c;
  float t = 0.0;
  if (d.y > -0.0025) {
    c = skyAt(d);
  } else {
    float lo = (o.y - 0.75) / -d.y, hi = o.y / -d.y;
    t = lo;
    for (int i = 0; i < 40; i++) {
      vec3 q = o + d * t;
      float h = q.y - swell(q.xz, 4);
      if (h < 0.001 * t) break;
      t += max(h * 0.7, 0.002 * t);
      if (t > hi) { t = hi; break; }
    }
    vec3 q = o + d * t;
    float e = 0.006 + 0.0016 * t;
    float h = swell(q.xz, 8);
    vec3 n = normalize(vec3(h - swell(q.xz + vec2(e, 0), 8), e, h - swell(q.xz + vec2(0, e), 8)));
    n = normalize(mix(n, vec3(0, 1, 0), 1.0 - exp(-t * 0.016)));
    vec3 r = reflect(d, n);
    r.y = abs(r.y);
    float fresnel = 0.02 + 0.98 * pow(1.0 - max(dot(-d, n), 0.0), 5.0);
    vec3 deep = vec3(0.012, 0.040, 0.050) + vec3(0.02, 0.075, 0.07) * smoothstep(0.25, 0.75, h) * pow(max(dot(d, SUN), 0.0), 4.0);
    c = mix(deep, skyAt(r), fresnel);
    float glitter = pow(max(dot(r, SUN), 0.0), 420.0) * 22.0;
    c += vec3(1.0, 0.74, 0.45) * glitter;
    c = mix(c, vec3(0.60, 0.55, 0.49), 1.0 - exp(-t * 0.0024));
  }
  // The ferry, a kilometre away.
  vec2 b = (p - vec2(-0.62, 0.042)) / 0.115;
  float hull = box(b - vec2(0.0, -0.13 + 0.05 * smoothstep(0.2, 0.9, abs(b.x))), vec2(0.78 + 0.25 * b.y, 0.1));
  float deck = box(b - vec2(-0.08, 0.04), vec2(0.56, 0.09));
  deck = min(deck, box(b - vec2(-0.18, 0.20), vec2(0.36, 0.08)));
  deck = min(deck, box(b - vec2(0.22, 0.33), vec2(0.10, 0.07)));
  deck = min(deck, box(b - vec2(-0.38, 0.36), vec2(0.075, 0.14)));
  deck = min(deck, segment(b, vec2(0.22, 0.3), vec2(0.22, 0.72)) - 0.008);
  deck = min(deck, segment(b, vec2(0.62, -0.05), vec2(0.66, 0.36)) - 0.008);
  float ship = min(hull, deck);
  vec3 steel = mix(vec3(0.10, 0.105, 0.11), vec3(0.22, 0.215, 0.21), step(deck, hull)) + vec3(0.05, 0.04, 0.03) * b.y;
  float ports = step(0.55, fract(b.x * 9.0)) * step(abs(b.y - 0.05), 0.025) * step(deck, 0.0);
  steel += ports * vec3(0.5, 0.38, 0.22);
  c = mix(c, mix(steel, vec3(0.60, 0.55, 0.49), 0.28), smoothstep(0.012, -0.012, ship) * step(-0.235, b.y));
  float smoke = fbm(vec2(b.x * 1.1 + 0.4, b.y * 2.2 - b.x * 0.6), 5);
  float plume = smoothstep(0.9, 0.0, abs(b.y - 0.52 - 0.16 * (-b.x - 0.38)) / (0.05 + 0.22 * max(-b.x - 0.3, 0.0))) * smoothstep(-0.36, -0.5, b.x) * smoothstep(-4.5, -0.5, b.x);
  c = mix(c, vec3(0.26, 0.25, 0.25), plume * smoothstep(0.3, 0.7, smoke) * 0.5);
  return c;
}
vec3 grade(vec3 c, vec2 p) { return film(saturation(c, 0.9) * vignette(p, 0.35) * 0.62); }
