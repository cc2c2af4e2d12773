// Oranges heaped on a market stall, traced ray by ray; the lens is open wide.

const int COUNT = 72;
const vec3 SKY = normalize(vec3(-0.55, 0.70, -0.25));

vec4 orange(int n) {
  float f = float(n), layer = floor(f / 36.0), k = f - layer * 36.0;
  vec2 g = vec2(mod(k, 6.0), floor(k / 6.0));
  vec2 j = vec2(hash2(vec2(f, 1.0)), hash2(vec2(f, 2.0))) - 0.5;
  float r = 0.93 + 0.12 * hash2(vec2(f, 3.0));
  vec3 c = vec3((g.x - 2.5 + 0.5 * mod(g.y, 2.0)) * 1.98, 0.0, (g.y - 2.0) * 1.74);
  c.y = -0.04 * c.x * c.x - 0.03 * c.z * c.z;
  c.xz += j * 0.22;
  if (layer > 0.5) { c += vec3(0.99, 1.58 + 0.2 * j.x, 0.58); if (hash2(vec2(f, 5.0)) < 0.30) c.y = -20.0; }
  return vec4(c, r);
}
vec4 heap[COUNT];
float hit(vec3 o, vec3 d, out int which) {
  float t = 1e4;
  which = -1;
  for (int n = 0; n < COUNT; n++) {
    vec4 s = heap[n];
    vec3 q = o - s.xyz;
    float b = dot(q, d), h = b * b - dot(q, q) + s.w * s.w;
    if (h < 0.0) continue;
    h = -b - sqrt(h);
    if (h > 0.001 && h < t) { t = h; which = n; }
  }
  return t;
}
vec3 lightFrom(vec3 d) {
  float w = smoothstep(0.35, 0.95, dot(d, SKY));
  vec3 c = mix(vec3(0.10, 0.085, 0.07), vec3(0.30, 0.33, 0.38), sat(0.5 + 0.5 * d.y));
  float awning = smoothstep(0.15, 0.4, d.x) * smoothstep(0.2, 0.5, d.y);
  c = mix(c, vec3(0.42, 0.17, 0.09), awning * 0.7);
  return c + w * w * vec3(4.4, 4.0, 3.4);
}
float peel(vec3 n) {
  vec3 q = n * 30.0;
  return 0.6 * noise(q) + 0.4 * noise(q * 1.9);
}
vec3 scene(vec2 p) {
  for (int n = 0; n < COUNT; n++) heap[n] = orange(n);
  vec3 o = vec3(0.6, 8.2, -10.5), at = vec3(0.25, 0.3, -0.5);
  vec3 w = normalize(at - o), u = normalize(cross(w, vec3(0, 1, 0))), v = cross(u, w);
  vec3 d = normalize(u * p.x + v * p.y + w * 2.75);
  vec3 focus = o + d * (length(vec3(0.7, 2.0, -2.2) - o) / dot(d, w));
  vec2 lens = disc() * 0.46;
  o += u * lens.x + v * lens.y;
  d = normalize(focus - o);
  vec3 c = vec3(0), gain = vec3(1);
  for (int bounce = 0; bounce < 3; bounce++) {
    int n;
    float t = hit(o, d, n);
    if (n < 0) {
      if (bounce == 0 || d.y < 0.0) {
        float y = (-1.6 - o.y) / d.y;
        c += gain * vec3(0.055, 0.035, 0.022);
      } else c += gain * lightFrom(d);
      break;
    }
    vec4 s = heap[n];
    vec3 q = o + d * t, m = (q - s.xyz) / s.w;
    float f = float(n);
    vec3 pole = normalize(vec3(hash2(vec2(f, 7.0)) - 0.5, 0.25 + hash2(vec2(f, 8.0)), hash2(vec2(f, 9.0)) - 0.75));
    vec3 e = vec3(0.012, 0, 0), body = m + f * 3.1;
    vec3 g = vec3(peel(body + e.xyy), peel(body + e.yxy), peel(body + e.yyx)) - peel(body);
    float stem = dot(m, pole);
    vec3 nrm = normalize(m - 0.16 * (g - m * dot(g, m)) / 0.012 * 0.05 - pole * 0.30 * smoothstep(0.965, 0.996, stem));
    float ripe = hash2(vec2(f, 12.0)), spots = fbm(body * 1.6, 4);
    vec3 skin = mix(vec3(0.86, 0.28, 0.018), vec3(0.93, 0.43, 0.035), 0.6 * ripe + 0.5 * (spots - 0.3));
    skin = mix(skin, vec3(0.55, 0.44, 0.06), smoothstep(0.72, 0.98, stem) * smoothstep(0.45, 0.9, ripe) * 0.7);
    skin *= 0.9 + 0.2 * spots;
    if (stem > 0.9945) skin = vec3(0.13, 0.14, 0.045);
    float fresnel = 0.035 + 0.5 * pow(1.0 - max(dot(-d, nrm), 0.0), 5.0);
    o = q + m * 0.002;
    if (rnd() < fresnel) {
      d = normalize(reflect(d, nrm) + 0.17 * sphereDirection());
      if (dot(d, m) < 0.0) break;
    } else {
      gain *= skin;
      vec3 l = normalize(SKY + 0.42 * sphereDirection());
      int z;
      if (dot(l, m) > 0.0 && hit(o, l, z) > 1e3) c += gain * max(dot(nrm, l), 0.0) * vec3(1.55, 1.40, 1.18);
      d = hemisphere(nrm);
      gain *= 0.92;
      if (bounce > 0 && dot(d, SKY) > 0.6) gain *= 0.5;
    }
  }
  return c;
}
vec3 grade(vec3 c, vec2 p) { return film(saturation(c, 0.9) * vignette(p, 0.45) * 0.36); }
