"""The one shader pair of the canvas; every mode is a branch of the fragment shader.

It is GLSL 1.20, which every desktop driver speaks. Filtering is written out, because the hardware's
own filters work with few bits, which a high gain of the error map would show, and because not
every driver filters float textures.
"""

from __future__ import annotations

from tdtq_viewer.canvas.modes import CompareMode

MODE_CODES = {
    CompareMode.SIDE_BY_SIDE: 0,
    CompareMode.SPLIT: 1,
    CompareMode.ORIGINAL: 2,
    CompareMode.COMPRESSED: 3,
    CompareMode.ERROR: 4,
}
"""Values of the shader's ``u_mode``."""

VERTEX = """
#version 120
attribute vec2 a_corner;

void main() {
    gl_Position = vec4(a_corner, 0.0, 1.0);
}
"""

FRAGMENT = """
#version 120
uniform sampler2D u_original;
uniform sampler2D u_compressed;
uniform sampler2D u_colormap;
uniform vec2 u_original_size;
uniform vec2 u_compressed_size;
uniform vec4 u_original_place;    // x, y, width, height on the canvas, y downwards
uniform vec4 u_compressed_place;
uniform vec4 u_original_seen;     // the part of it that is not cut off
uniform vec4 u_compressed_seen;
uniform vec2 u_exact;             // 1 where pixels are magnified without filtering
uniform vec2 u_has;               // 1 where there is such a picture
uniform vec2 u_canvas;
uniform vec3 u_background;
uniform float u_mode;
uniform float u_split;
uniform float u_gain;
uniform float u_kind;             // 0 absolute, 1 squared, 2 signed

const float COLORS = 256.0;

vec3 texel(sampler2D image, vec2 size, vec2 index) {
    return texture2D(image, (index + 0.5) / size).rgb;
}

vec3 bilinear(sampler2D image, vec2 size, vec2 place) {
    vec2 at = clamp(place * size - 0.5, vec2(0.0), size - 1.0);
    vec2 low = floor(at);
    vec2 high = min(low + 1.0, size - 1.0);
    vec2 part = at - low;
    vec3 upper = mix(texel(image, size, low), texel(image, size, vec2(high.x, low.y)), part.x);
    vec3 lower = mix(texel(image, size, vec2(low.x, high.y)), texel(image, size, high), part.x);
    return mix(upper, lower, part.y);
}

vec3 sampled(sampler2D image, vec2 size, vec2 place, float exact) {
    if (exact > 0.0) return texel(image, size, clamp(floor(place * size), vec2(0.0), size - 1.0));
    return bilinear(image, size, place);
}

bool inside(vec4 place, vec2 pixel) {
    vec2 from = pixel - place.xy;
    return all(greaterThanEqual(from, vec2(0.0))) && all(lessThan(from, place.zw));
}

vec3 original_at(vec2 pixel) {
    vec2 place = (pixel - u_original_place.xy) / u_original_place.zw;
    return clamp(sampled(u_original, u_original_size, place, u_exact.x), 0.0, 1.0);
}

vec3 compressed_at(vec2 pixel) {
    vec2 place = (pixel - u_compressed_place.xy) / u_compressed_place.zw;
    return clamp(sampled(u_compressed, u_compressed_size, place, u_exact.y), 0.0, 1.0);
}

vec3 false_color(float value) {
    float at = clamp(value, 0.0, 1.0) * (COLORS - 1.0);
    float low = min(floor(at), COLORS - 2.0);
    vec2 size = vec2(COLORS, 1.0);
    vec3 from = texel(u_colormap, size, vec2(low, 0.0));
    vec3 to = texel(u_colormap, size, vec2(low + 1.0, 0.0));
    return mix(from, to, at - low);
}

vec3 error_at(vec2 pixel) {
    vec2 place = (pixel - u_original_place.xy) / u_original_place.zw;
    vec3 other = clamp(sampled(u_compressed, u_compressed_size, place, u_exact.y), 0.0, 1.0);
    vec3 difference = other - original_at(pixel);
    vec3 error = u_kind == 2.0 ? difference : abs(difference);
    if (u_kind == 1.0) error *= error;
    float value = dot(error, vec3(1.0 / 3.0)) * u_gain;
    return false_color(u_kind == 2.0 ? 0.5 + 0.5 * value : value);
}

bool wants_original(vec2 pixel) {
    if (u_mode == 0.0) return inside(u_original_seen, pixel);
    if (u_mode == 1.0) return pixel.x < u_split * u_canvas.x;
    return u_mode == 2.0;
}

void main() {
    vec2 pixel = vec2(gl_FragCoord.x, u_canvas.y - gl_FragCoord.y);
    vec3 color = u_background;
    if (u_mode == 4.0) {
        if (u_has.x * u_has.y > 0.0 && inside(u_original_seen, pixel)) color = error_at(pixel);
    } else if (wants_original(pixel)) {
        if (u_has.x > 0.0 && inside(u_original_seen, pixel)) color = original_at(pixel);
    } else {
        if (u_has.y > 0.0 && inside(u_compressed_seen, pixel)) color = compressed_at(pixel);
    }
    gl_FragColor = vec4(color, 1.0);
}
"""
