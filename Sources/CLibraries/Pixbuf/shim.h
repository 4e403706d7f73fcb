#ifndef OPTS_PIXBUF_SHIM_H
#define OPTS_PIXBUF_SHIM_H
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <stdint.h>

/* GDK-Pixbuf's own calls take variable arguments, macros and signals. */

static inline void opts_pixbuf_fit(GdkPixbufLoader *loader, int width, int height, gpointer longest) {
    int most = *(int *)longest;
    int side = width > height ? width : height;
    if (side <= most) return;
    int w = (int)((int64_t)width * most / side), h = (int)((int64_t)height * most / side);
    gdk_pixbuf_loader_set_size(loader, w > 0 ? w : 1, h > 0 ? h : 1);
}

/* Reads an image of the given type ("jpeg", "png"), no side longer than `longest`, turned as its EXIF
   orientation says and on white; writes it as JPEG. The caller frees `*jpeg` with `opts_pixbuf_free`.
   0 where the image cannot be read. */
static inline int opts_pixbuf_jpeg(
    const uint8_t *bytes, size_t count, const char *type, int longest,
    uint8_t **jpeg, size_t *size, int *width, int *height) {
    GdkPixbufLoader *loader = gdk_pixbuf_loader_new_with_type(type, NULL);
    if (!loader) return 0;
    g_signal_connect(loader, "size-prepared", G_CALLBACK(opts_pixbuf_fit), &longest);
    int whole = gdk_pixbuf_loader_write(loader, bytes, count, NULL);
    whole = gdk_pixbuf_loader_close(loader, NULL) && whole;
    GdkPixbuf *image = whole ? gdk_pixbuf_loader_get_pixbuf(loader) : NULL;
    GdkPixbuf *turned = image ? gdk_pixbuf_apply_embedded_orientation(image) : NULL;
    g_object_unref(loader);
    if (!turned) return 0;
    *width = gdk_pixbuf_get_width(turned);
    *height = gdk_pixbuf_get_height(turned);
    GdkPixbuf *flat = gdk_pixbuf_composite_color_simple(
        turned, *width, *height, GDK_INTERP_NEAREST, 255, 8, 0xFFFFFF, 0xFFFFFF);
    g_object_unref(turned);
    if (!flat) return 0;
    gchar *buffer = NULL;
    gsize length = 0;
    int saved = gdk_pixbuf_save_to_buffer(flat, &buffer, &length, "jpeg", NULL, "quality", "85", NULL);
    g_object_unref(flat);
    if (!saved) return 0;
    *jpeg = (uint8_t *)buffer;
    *size = length;
    return 1;
}

static inline void opts_pixbuf_free(uint8_t *jpeg) { g_free(jpeg); }

#endif
