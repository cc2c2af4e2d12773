// An orchard in April: rows of trees in flower, long shadows over the mown grass.

const vec3 SUN = normalize(vec3(-0.55, 0.30, 0.72));
const vec2 GAP = vec2(4.3, 4.3);

float canopy(vec3 q, vec2 i, out float trunk) {
  float r = hash2(i), s = hash2(i + 31.0);
  vec3 c = q - vec3((r - 0.5) * 0.7, 2.35 + 0.3 * s, (s - 0.5) * 0.7);
  float d = length(c * vec3(1.0, 1.12 - 0.2 * r, 1.0)) - (1.28 + 0.28 * r);
  d = smin(d, length(c - vec3(0.55 - s, 0.75, 0.3 * r)) - 0.72, 0.6);
  vec2 stem = q.xz - vec2((r - 0.5) * 0.7, (s - 0.5) * 0.7) * sat(q.y / 2.0);
  trunk = max(length(stem + 0.05 * vec2(sin(q.y * 3.0 + r * 9.0), cos(q.y * 2.6))) - 0.10 + 0.015 * q.y, q.y - 2.4) * 0.9;
  return d;
}
float map(vec3 q, out float part) {
  float d = q.y - 0.05 * noise(q.xz * 0.7);
  part = 0.0;
  vec2 i = round(q.xz / GAP);
  if (i.x == 0.0) i.x = q.x > 0.0 ? 1.0 : -1.0;
  vec3 l = vec3(q.x - i.x * GAP.x, q.y, q.z - i.y * GAP.y);
  if (abs(i.x) > 0.5) {
    float t, c = canopy(l, i, t);
    if (c < 0.45) {
      float n = noise(q * 2.6) * 0.55 + noise(q * 6.1) * 0.30;
      if (c < 0.25) n += 0.22 * noise(q * 15.0) + 0.05; else n += 0.16;
      c = (c + 0.52 - n * 0.95) * 0.6;
    } else c -= 0.25;
    if (t < d) { d = t; part = 1.0; }
    if (c < d) { d = c; part = 2.0; }
    vec2 edge = GAP * 0.5 - abs(l.xz) + 0.25;
    float lane = abs(q.x) < GAP.x * 0.5 ? GAP.x - 1.9 - abs(q.x) : min(edge.x, edge.y);
    d = min(d, max(lane, 0.12 + 0.004 * length(q.xz)));
  }
  return d;
}
float march(vec3 o, vec3 d, float near, float far, int steps, out float part) {
  float t = near;
  for (int i = 0; i < steps; i++) {
    vec3 q = o + d * t;
    if (q.y > 4.6 && d.y > 0.0) break;
    float h = map(q, part);
    if (h < 0.0012 * t + 0.003) return t;
    t += h;
    if (t > far) break;
  }
  return -1.0;
}
vec3 skyAt(vec3 d) {
  float up = max(d.y, 0.0), s = max(dot(d, SUN), 0.0);
  vec3 c = mix(vec3(0.92, 0.80, 0.64), vec3(0.38, 0.53, 0.70), 1.0 - exp(-up * 3.2));
  c += vec3(1.0, 0.74, 0.42) * (0.6 * pow(s, 5.0) + 1.6 * pow(s, 50.0));
  float cloud = fbm(vec2(d.x / (up + 0.3), 1.5 / (up + 0.3)) * 1.3 + 4.0, 6);
  return mix(c, vec3(1.0, 0.93, 0.84), smoothstep(0.42, 0.74, cloud) * smoothstep(0.05, 0.3, up) * 0.55);
}
vec3 scene(vec2 p) {
  vec3 o = vec3(0.25, 1.75, 0.0), d = normalize(vec3(p.x, p.y - 0.02, 1.75));
  vec3 focus = o + d * (13.0 / d.z);
  vec2 lens = disc() * 0.035;
  o.xy += lens;
  d = normalize(focus - o);
  d.xz *= rot(-0.03);
  float part, x, t = march(o, d, 0.4, 140.0, 170, part);
  float s = max(dot(d, SUN), 0.0);
  vec3 haze = vec3(0.90, 0.78, 0.61) + vec3(0.8, 0.52, 0.24) * pow(s, 4.0) * 0.8;
  if (t < 0.0) {
    vec3 c = skyAt(d);
    float y = d.y / d.z, h = 0.030 + 0.045 * fbm1(d.x / d.z * 1.7 + 2.0, 5);
    return mix(c, mix(haze, vec3(0.38, 0.42, 0.44), 0.32), smoothstep(0.002, -0.002, y - h));
  }
  vec3 q = o + d * t;
  float e = 0.0016 * t + 0.006;
  vec2 k = vec2(1, -1);
  vec3 n = normalize(k.xyy * map(q + k.xyy * e, x) + k.yyx * map(q + k.yyx * e, x) + k.yxy * map(q + k.yxy * e, x) + k.xxx * map(q + k.xxx * e, x));
  float shade = march(q + n * 0.06 + SUN * 0.05, normalize(SUN + 0.02 * sphereDirection()), 0.05, 22.0, 34, x) < 0.0 ? 1.0 : 0.0;
  vec3 a = hemisphere(n);
  float open = 0.30 + 0.70 * smoothstep(0.0, 0.55, map(q + a * 0.7, x));
  vec3 albedo, c;
  float through = 0.0;
  if (part == 2.0) {
    float f = noise(q * 21.0), g = noise(q * 4.0 + 9.0);
    vec3 petal = mix(vec3(0.86, 0.70, 0.68), vec3(0.90, 0.84, 0.78), f);
    vec3 leaf = mix(vec3(0.16, 0.20, 0.05), vec3(0.26, 0.17, 0.07), f);
    albedo = mix(leaf, petal, smoothstep(0.32, 0.55, f * 0.6 + g * 0.5));
    through = 0.5;
  } else if (part == 1.0) {
    albedo = vec3(0.105, 0.082, 0.066) * (0.6 + 0.8 * noise(q * vec3(9.0, 2.0, 9.0)));
  } else {
    float blade = fbm(q.xz * vec2(14.0, 9.0), 4), broad = fbm(q.xz * 0.5, 4);
    albedo = mix(vec3(0.062, 0.105, 0.020), vec3(0.17, 0.20, 0.050), blade) * (0.6 + 0.8 * broad);
    float row = abs(abs(q.x) - floor(abs(q.x) / GAP.x + 0.5) * GAP.x);
    if (abs(q.x) > 2.0) albedo = mix(vec3(0.20, 0.145, 0.09) * (0.7 + 0.6 * blade), albedo, smoothstep(0.35, 0.75, row + 0.5 * (broad - 0.5)));
    float petals = smoothstep(0.70, 0.80, noise(q.xz * 17.0)) * smoothstep(0.35, 0.65, fbm(q.xz * 0.9 + 5.0, 3)) * step(1.4, abs(q.x));
    albedo = mix(albedo, vec3(0.80, 0.68, 0.65), petals * 0.8);
    float rut = smoothstep(0.26, 0.12, abs(abs(q.x) - 0.85) + 0.14 * (blade - 0.5));
    albedo = mix(albedo, vec3(0.17, 0.15, 0.075), rut * 0.45);
    n = normalize(n + 0.5 * vec3(noise(q.xz * 23.0) - 0.5, 0.0, noise(q.xz * 23.0 + 40.0) - 0.5));
    through = 0.22;
  }
  float lit = max(dot(n, SUN), 0.0) + through * (0.35 + 0.65 * pow(s, 2.0)) * (0.5 + 0.5 * dot(n, -d));
  c = albedo * (lit * shade * vec3(4.2, 3.0, 1.85) + open * (mix(vec3(0.20, 0.19, 0.10), vec3(0.56, 0.62, 0.72), 0.5 + 0.5 * n.y)));
  return mix(c, haze, 1.0 - exp(-pow(t * 0.0125, 1.25)));
}
vec3 grade(vec3 c, vec2 p) { return film(saturation(c, 0.88) * vignette(p, 0.4) * 0.58); }
